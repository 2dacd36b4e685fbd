#pragma once

#include <string>
#include <vector>

#include <lede/searcher.h>

namespace lede {

/// What people are told of a part of a score. Nothing is escaped.
struct ScoreRow {
  std::string score;   ///< "2.7505"
  std::string clause;  ///< "strik*^2"
  std::string reason;  ///< "4 times, in 7 of 38 articles, boost 2: strike 3,
                       ///< strikes 1"; a stem is "strik-"
};

/// The parts of an explained score.
std::vector<ScoreRow> score_rows(const Explanation& explanation);

/// What holds for all parts: "345 words, 280.5 on average; age leaves 0.51".
/// Nothing is escaped.
std::string score_facts(const Explanation& explanation);

}  // namespace lede
