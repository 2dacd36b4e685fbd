#include "run_scores.h"

namespace lede {

RunScores scores_of(const Run& run, const Judgements& judgements) {
  RunScores scores;
  scores.name = run.name;
  for (const auto& [query, grades] : judgements.grades) {
    scores.queries.push_back(query);
    const auto answer = run.answers.find(query);
    const auto ranking = answer == run.answers.end()
                             ? std::vector<std::string_view>()
                             : ranking_of(answer->second);
    for (const Measure measure : kMeasures) {
      scores.by_measure[static_cast<std::size_t>(measure)].push_back(
          score_of(measure, ranking, grades));
    }
  }
  return scores;
}

}  // namespace lede
