#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <lede/facets.h>

#include "deadline.h"

namespace lede {

struct Match {
  std::uint32_t document = 0;
  double score = 0;
};

/// What scores are made of.
enum class Ranking {
  kRelevance,   ///< matching/word_weight.h
  kWordsFound,  ///< how many of the query's words; for what has no weight
};

/// What stands first. Equal dates go by score, equal scores by the order of
/// indexing, so that no two matches are ever equal and pages never overlap.
/// Articles without a date stand last in either order of dates.
enum class MatchOrder { kBest, kNewest, kOldest };

struct MatchRules {
  Ranking ranking = Ranking::kRelevance;
  MatchOrder order = MatchOrder::kBest;

  /// In this time an article loses half of its score (see recency.h); zero:
  /// age does not count.
  std::chrono::seconds half_life{0};
  std::chrono::sys_seconds now;  ///< what ages are counted from
  Deadline deadline;
  bool counts_facets = false;  ///< takes a look at each match
};

struct Matches {
  std::vector<Match> page;
  std::size_t total = 0;  ///< all that match
  bool total_is_exact = true;
  bool is_partial = false;  ///< the deadline came before the end
  Facets facets;            ///< of all matches, where they are counted
};

}  // namespace lede
