#pragma once

#include <string>
#include <vector>

#include "run_scores.h"

namespace lede {

/// For people: a line a measure, a column a run, each with its 95 % interval;
/// runs after the first with their difference from it and how likely that is
/// by chance. With `per_query` the figures of each query follow.
std::string text_report(const std::vector<RunScores>& runs, bool per_query);

/// The same as one JSON object:
/// {"queries": 683, "runs": [{"name", "measures": {"nDCG@10": {"mean", "low",
/// "high"}, …}, "against_first": {"nDCG@10": {"difference", "p"}, …},
/// "per_query": {"q1": {"nDCG@10": …}, …}}]}. `against_first` is of runs after
/// the first; `per_query` is there if asked for.
std::string json_report(const std::vector<RunScores>& runs, bool per_query);

}  // namespace lede
