// Sentences of articles that are taken for noise.

#include <string>

#include "found_noise.h"
#include "gold_pages.h"
#include "letters.h"
#include "section.h"
#include "utf8.h"

namespace lede::bench {
namespace {

bool ends_as_sentence(std::string_view text) {
  constexpr std::u32string_view kClosing = U" \t\r\n\u00A0\"')]»”’“」』";
  constexpr std::u32string_view kMarks = U".!?…。！？;·";
  for (std::size_t end = text.size(); end > 0;) {
    const std::size_t at = border_before(text, end - 1);
    const char32_t code = character_at(text, at).code;
    if (kClosing.find(code) == kClosing.npos) {
      return kMarks.find(code) != kMarks.npos;
    }
    end = at;
  }
  return false;
}

class LostSentences {
 public:
  LostSentences(const DataSets& data, std::string set)
      : data_(data), set_(std::move(set)) {}

  void look_at(const std::string& body, const std::string& language) {
    const std::vector<NoiseBlock> noise =
        noise_.in(body, Language::of(language));
    for (const Span sentence :
         noise_.breaks().sentences(body, {0, body.size()})) {
      if (!is_sentence(body, sentence)) continue;
      ++all_;
      if (!is_noise(sentence, noise)) continue;
      ++lost_;
      data_.note("lost_sentences.txt",
                 set_ + "\t" + body.substr(sentence.begin, sentence.size()));
    }
  }

  Row row(const std::string& what) const {
    constexpr double kMostLost = 0.001;
    const double share = static_cast<double>(lost_) / static_cast<double>(all_);
    return {what + ": lost ≤ 0.1 %",
            shown(lost_) + " (" + shown(100 * share) + " %)",
            verdict_of(share <= kMostLost), "", shown(all_) + " sentences"};
  }

  bool empty() const { return all_ == 0; }

 private:
  // Headings, lists and addresses are cut up as sentences too.
  bool is_sentence(std::string_view body, Span sentence) {
    constexpr std::size_t kFewestWords = 5;
    const std::string_view text = body.substr(sentence.begin, sentence.size());
    if (!is_mostly_letters(text)) return false;
    if (text.find("://") != std::string_view::npos) return false;
    words_.clear();
    noise_.breaks().find_words(body, sentence, words_);
    return words_.size() >= kFewestWords && ends_as_sentence(text);
  }

  const DataSets& data_;
  std::string set_;
  NoiseOfText noise_;
  std::vector<Span> words_;
  std::size_t all_ = 0;
  std::size_t lost_ = 0;
};

// Some sets have news of another among theirs; ids tell them apart.
LostSentences lost_in(const DataSets& data, const std::string& set,
                      std::string_view id_start) {
  LostSentences lost(data, set);
  for (const RawArticle& article : data.articles(set)) {
    if (!article.id.starts_with(id_start)) continue;
    lost.look_at(article.bytes, article.about.language);
  }
  return lost;
}

LostSentences lost_in_gold(const DataSets& data) {
  const std::string set = "boilerplate_waddle_dev";
  LostSentences lost(data, set);
  const auto folder = data.find(set);
  if (!folder) return lost;
  for (const GoldPage& page : gold_pages(*folder)) {
    lost.look_at(page.text, page.language);
  }
  return lost;
}

std::vector<Row> rows(const DataSets& data) {
  std::vector<Row> rows;
  const auto add = [&rows](const std::string& what, const LostSentences& lost) {
    if (!lost.empty()) rows.push_back(lost.row(what));
  };
  add("WADDLE, bodies taken out by people", lost_in_gold(data));
  add("BBC news", lost_in(data, "ki_bbc_en", "bbc-"));
  add("Wikinews in Russian", lost_in(data, "ki_nerel_ru", "nerel-"));
  add("Telegram in Russian", lost_in(data, "ki_telegram_ru", "tg-"));
  add("XQuAD, English and Russian", lost_in(data, "ir_xquad_mix", "xq-"));
  return rows;
}

const SectionEntry kEntry(
    {40, "Noise: sentences of the article",
     "Sentences (UAX #29) of five words or more, mostly letters, with their "
     "mark at the end and no address in them, in bodies that are clean, and "
     "how many are taken for "
     "noise; `build/quality/lost_sentences.txt` has them.",
     rows});

}  // namespace
}  // namespace lede::bench
