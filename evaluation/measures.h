#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "judgements.h"

namespace lede {

/// How good an answer is, 0 to 1, by what was judged relevant. The figures are
/// those of trec_eval 9 (in brackets).
enum class Measure {
  kNdcg10,       ///< gain of the grades, less by log2(rank + 1), against the
                 ///< best order of all judged (ndcg_cut_10)
  kMap,          ///< precision at each relevant article, averaged (map)
  kMrr10,        ///< 1 / rank of the first relevant of ten (recip_rank -M 10)
  kSuccess1,     ///< 1 where the first is relevant (success_1)
  kPrecision10,  ///< share of relevant among ten places (P_10)
  kRecall100,    ///< share of the relevant that a hundred have (recall_100)
};

inline constexpr std::array kMeasures{
    Measure::kNdcg10,   Measure::kMap,         Measure::kMrr10,
    Measure::kSuccess1, Measure::kPrecision10, Measure::kRecall100};

/// "nDCG@10", "MAP", "MRR@10", "success@1", "P@10", "recall@100".
std::string_view name_of(Measure measure);

/// The figure of one query. `ranking` is the answer, best first, no article
/// twice. 0 where nothing is relevant.
double score_of(Measure measure, const std::vector<std::string_view>& ranking,
                const Judgements::Grades& grades);

}  // namespace lede
