// Text that is right as it is must stay as it is.

#include <algorithm>
#include <fstream>
#include <string>

#include "gold_pages.h"
#include "labelled_bytes.h"
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

// As a text is repaired, and again each line alone and twelve lines together:
// what is next to a word weighs in.
void look_at(std::string_view text, Changes& changes) {
  constexpr std::size_t kTogether = 12;
  changes.look_at(text);
  const auto lines = lines_of(text);
  if (lines.size() < 2) return;
  for (const std::string_view line : lines) changes.look_at(line);
  if (lines.size() <= kTogether) return;
  for (std::size_t first = 0; first < lines.size(); first += kTogether) {
    const std::size_t last = std::min(first + kTogether, lines.size()) - 1;
    const std::size_t end = lines[last].data() - text.data();
    const std::size_t begin = lines[first].data() - text.data();
    changes.look_at(text.substr(begin, end + lines[last].size() - begin));
  }
}

Changes changes_in(const DataSets& data, const std::vector<const char*>& sets) {
  Changes changes(data);
  for (const char* set : sets) {
    for (const RawArticle& article : data.articles(set)) {
      changes.look_at(article.about.title);
      look_at(article.bytes, changes);
    }
  }
  return changes;
}

Changes changes_in_gold(const DataSets& data) {
  Changes changes(data);
  const auto folder = data.find("boilerplate_waddle_dev");
  if (!folder) return changes;
  for (const GoldPage& page : gold_pages(*folder)) look_at(page.text, changes);
  return changes;
}

Changes changes_in_files(const DataSets& data) {
  Changes changes(data);
  const auto folder = data.find("encodings_chardet");
  if (!folder) return changes;
  for (const LabelledBytes& file : labelled_bytes(*folder)) {
    look_at(text_of(file.bytes, file.encoding), changes);
  }
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
  add("Telegram in Russian",
      changes_in(data, {"ki_telegram_ru", "neardup_telegram"}));
  add("bodies of pages (WADDLE)", changes_in_gold(data));
  add("files of many encodings (chardet)", changes_in_files(data));
  add("sentences and words in 75 languages", changes_in_sentences(data));
  return rows;
}

const SectionEntry kEntry(
    {24, "Repair: clean text",
     "Texts that change: whole, each line alone, twelve lines. Some sets hold "
     "broken text "
     "themselves, which should change: "
     "`build/quality/changes_in_clean_text.tsv` has every change for reading "
     "(docs/repair.md says what was found).",
     rows});

}  // namespace
}  // namespace lede::bench
