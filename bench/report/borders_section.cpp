// Texts of two languages: where does the one end?

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "border_scores.h"
#include "cld2.h"
#include "letters.h"
#include "section.h"
#include "unseen_languages.h"
#include "utf8.h"

namespace lede::bench {
namespace {

using Sentences = std::vector<std::string>;

constexpr std::size_t kTexts = 500;

struct Pair {
  const char* first;
  const char* second;
};

// Long enough to be told from its neighbours by a reader, and whole.
bool is_sentence(std::string_view text) {
  constexpr std::size_t kFewestCharacters = 30;
  return count_characters(text) >= kFewestCharacters &&
         is_mostly_letters(text) &&
         std::string_view(".!?").find(text.back()) != std::string_view::npos;
}

std::map<std::string, Sentences> sentences_of(
    const std::vector<LabelledSentence>& labelled) {
  std::map<std::string, Sentences> sentences;
  for (const LabelledSentence& each : labelled) {
    if (!is_sentence(each.text)) continue;
    sentences[std::string(each.language.code())].push_back(each.text);
  }
  return sentences;
}

// The paragraphs of news, which no model was fitted to.
Sentences paragraphs_of(const DataSets& data, const std::string& set) {
  Sentences paragraphs;
  for (const RawArticle& article : data.articles(set)) {
    for (const std::string_view line : lines_of(article.bytes)) {
      if (is_sentence(line)) paragraphs.emplace_back(line);
    }
  }
  return paragraphs;
}

struct BothBorders {
  BorderScore ours;
  BorderScore cld2;
};

void score_pair(const Pair& pair, const Sentences& ones,
                const Sentences& others, std::array<std::size_t, 2> most,
                const Divider& divider, BothBorders& scores) {
  if (ones.empty() || others.empty()) return;
  std::mt19937_64 random(7);
  for (std::size_t i = 0; i < kTexts; ++i) {
    const MixedText mixed =
        mixed_text(Language::of(pair.first), ones, Language::of(pair.second),
                   others, most[0], most[1], random);
    score(mixed, divider, scores.ours);
    score(mixed, passages_by_cld2, scores.cld2);
  }
}

void append_rows(const std::string& name, double goal,
                 const BothBorders& scores, std::vector<Row>& rows) {
  if (scores.ours.texts == 0) return;
  const std::string size = shown(scores.ours.texts) + " texts";
  rows.push_back(at_least(goal, name + ", border exact",
                          scores.ours.exact_share(),
                          "CLD2 " + shown(scores.cld2.exact_share()), size));
  rows.push_back({name + ", error of the share, in the mean",
                  shown(scores.ours.mean_share_error()), Verdict::kNoGoal,
                  "CLD2 " + shown(scores.cld2.mean_share_error()), size});
}

void append_news(const DataSets& data, const Divider& divider,
                 std::vector<Row>& rows) {
  const Sentences english = paragraphs_of(data, "ki_bbc_en");
  const Sentences russian = paragraphs_of(data, "ki_nerel_ru");
  const Pair pairs[] = {{"en", "ru"}, {"ru", "en"}};
  for (const Pair& pair : pairs) {
    const bool english_first = pair.first == pairs[0].first;
    const Sentences& ones = english_first ? english : russian;
    const Sentences& others = english_first ? russian : english;
    const std::string name = std::string(pair.first) + " before " + pair.second;
    BothBorders borders;
    score_pair(pair, ones, others, {8, 8}, divider, borders);
    append_rows(name, 0.99, borders, rows);
    BothBorders footers;
    score_pair(pair, ones, others, {20, 3}, divider, footers);
    if (footers.ours.texts == 0) continue;
    rows.push_back(at_least(0.999, name + ", main language",
                            footers.ours.main_share(),
                            "CLD2 " + shown(footers.cld2.main_share()),
                            shown(footers.ours.texts) + " texts"));
  }
}

std::vector<Row> rows(const DataSets& data) {
  constexpr Pair kPairs[] = {{"ru", "uk"}, {"en", "de"}, {"es", "pt"},
                             {"ru", "bg"}, {"sr", "mk"}, {"ru", "be"},
                             {"en", "fr"}, {"pl", "cs"}};
  const std::deque<UnseenPart>& parts = unseen_languages(data);
  std::vector<Row> rows;
  append_news(data, divider_by(evidence::built_in_model()), rows);
  for (const Pair& pair : kPairs) {
    BothBorders scores;
    for (const UnseenPart& part : parts) {
      const evidence::LanguageModel model(part.bytes);
      auto sentences = sentences_of(part.sentences);
      for (const Pair& way : {pair, Pair{pair.second, pair.first}}) {
        score_pair(way, sentences[way.first], sentences[way.second], {5, 5},
                   divider_by(model), scores);
      }
    }
    append_rows(std::string(pair.first) + " and " + pair.second, 0.90, scores,
                rows);
  }
  return rows;
}

const SectionEntry kEntry(
    {61, "Borders between languages",
     "Texts made of one to five sentences of each of two languages, one to "
     "eight paragraphs of news (English and Russian), or as many as twenty "
     "paragraphs above a footer of one to three: is the border found where it "
     "is, to the byte, and no other? Sentences are judged by models that have "
     "not seen them. Of CLD2 its own stretches count.",
     rows});

}  // namespace
}  // namespace lede::bench
