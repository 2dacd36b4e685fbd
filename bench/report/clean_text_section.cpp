// Text that is right as it is must stay as it is.

#include <fstream>
#include <string>

#include "repair.h"
#include "section.h"
#include "utf8.h"

namespace lede::bench {
namespace {

// What repair() changed in texts that should be clean.
class Changes {
 public:
  explicit Changes(const DataSets& data) : data_(data) {}

  void look_at(std::string_view text) {
    ++texts_;
    bytes_ += text.size();
    const Repaired repaired = repair(std::string(text));
    if (repaired.repairs.empty()) return;
    ++changed_;
    for (const Repair& each : repaired.repairs) note(repaired.text, each);
  }

  Row row(const std::string& what) const {
    return {what + ": no change", shown(changed_) + " changed",
            verdict_of(changed_ == 0), "",
            shown(texts_) + " texts, " + megabytes(bytes_)};
  }

  bool empty() const { return texts_ == 0; }

 private:
  void note(std::string_view text, const Repair& each) {
    constexpr std::size_t kAround = 40;
    const std::size_t begin = border_before(
        text, each.place.begin > kAround ? each.place.begin - kAround : 0);
    std::string line =
        each.kind + "\t" + each.before + "\t" +
        std::string(first_bytes(text.substr(begin), 3 * kAround));
    for (char& byte : line) byte = byte == '\n' ? ' ' : byte;
    data_.note("changes_in_clean_text.tsv", line);
  }

  const DataSets& data_;
  std::size_t texts_ = 0;
  std::size_t changed_ = 0;
  std::size_t bytes_ = 0;
};

// Titles and texts, one by one as the indexer repairs them, and again each
// line alone: what is next to a word weighs in.
void look_at(const std::vector<RawArticle>& articles, Changes& changes) {
  for (const RawArticle& article : articles) {
    changes.look_at(article.about.title);
    changes.look_at(article.bytes);
    const auto lines = lines_of(article.bytes);
    if (lines.size() < 2) continue;
    for (const std::string_view line : lines) changes.look_at(line);
  }
}

Changes changes_in(const DataSets& data, const std::vector<const char*>& sets) {
  Changes changes(data);
  for (const char* set : sets) look_at(data.articles(set), changes);
  return changes;
}

Changes changes_in_sentences(const DataSets& data) {
  Changes changes(data);
  const auto folder = data.find("langid_lingua");
  if (!folder) return changes;
  for (const char* file : {"sentences.tsv", "single-words.tsv"}) {
    std::ifstream lines(*folder / file);
    for (std::string line; std::getline(lines, line);) {
      changes.look_at(line.substr(line.find('\t') + 1));
    }
  }
  return changes;
}

std::vector<Row> rows(const DataSets& data) {
  std::vector<Row> rows;
  const auto add = [&rows](const std::string& what, const Changes& changes) {
    if (!changes.empty()) rows.push_back(changes.row(what));
  };
  add("English books (Gutenberg)",
      changes_in(data, {"large_gutenberg_en_dev"}));
  add("Russian books (RusLit)", changes_in(data, {"large_ruslit_ru_dev"}));
  add("abstracts (ADI, CISI, MED, NPL)",
      changes_in(data, {"ir_adi", "ir_cisi", "ir_med", "ir_npl"}));
  add("XQuAD and news in English and Russian",
      changes_in(data, {"ir_xquad_mix"}));
  add("Telegram in Russian", changes_in(data, {"ki_telegram_ru"}));
  add("sentences and words in 75 languages", changes_in_sentences(data));
  return rows;
}

const SectionEntry kEntry(
    {24, "Repair: clean text",
     "Texts that change, whole and each line alone. Some sets hold broken text "
     "themselves, which should change: "
     "`build/quality/changes_in_clean_text.tsv` has every change for reading "
     "(docs/repair.md says what was found).",
     rows});

}  // namespace
}  // namespace lede::bench
