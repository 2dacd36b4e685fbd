// The language of one sentence.

#include <algorithm>
#include <string>
#include <vector>

#include "cld2.h"
#include "section.h"
#include "sentence_scores.h"
#include "unseen_languages.h"

namespace lede::bench {
namespace {

constexpr const char* kJudged[] = {"ru", "uk", "be", "bg", "sr", "kk",
                                   "en", "de", "fr", "es", "pt", "pl"};
constexpr double kGoal = 0.97;

struct BothScores {
  SentenceScores ours;
  SentenceScores cld2;
};

BothScores scores_of(const std::deque<UnseenPart>& parts) {
  BothScores scores;
  for (const UnseenPart& part : parts) {
    const evidence::LanguageModel model(part.bytes);
    score(part.sentences, detector_by(model), scores.ours);
    score(part.sentences, language_by_cld2, scores.cld2);
  }
  return scores;
}

void note_mistakes(const DataSets& data, const SentenceScores& scores) {
  for (const auto& [language, score] : scores) {
    std::string line = language + '\t' + shown(score.share());
    for (const auto& [other, count] : score.mistaken) {
      line += '\t' + other + ' ' + std::to_string(count);
    }
    data.note("languages.tsv", line);
  }
}

std::vector<Row> rows(const DataSets& data) {
  BothScores scores = scores_of(unseen_languages(data));
  if (scores.ours.empty()) return {};
  std::vector<Row> rows;
  for (const char* code : kJudged) {
    const SentenceScore& ours = scores.ours[code];
    rows.push_back(at_least(kGoal, std::string(code) + ", right", ours.share(),
                            "CLD2 " + shown(scores.cld2[code].share()),
                            shown(ours.sentences) + " sentences"));
  }
  rows.push_back({"mean of all languages", shown(macro_average(scores.ours)),
                  Verdict::kNoGoal, "CLD2 " + shown(macro_average(scores.cld2)),
                  shown(scores.ours.size()) + " languages"});
  note_mistakes(data, scores.ours);
  return rows;
}

const SectionEntry kEntry(
    {60, "Languages",
     "The language of single sentences. The shipped model learnt from all of "
     "these sentences; the figures are of each half of them, judged by a model "
     "fitted here to the other half.",
     rows});

}  // namespace
}  // namespace lede::bench
