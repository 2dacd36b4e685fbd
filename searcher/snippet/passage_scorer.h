#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <lede/span.h>

#include "snippet/mark_finder.h"

namespace lede {

/// How well a stretch of an article answers a query, as a small document under
/// BM25, times a bonus for standing early. The formula and its constants are
/// those of Lucene's unified highlighter (PassageScorer): k1 = 1.2, b = 0.75,
/// mean length 87, bonus 1 + 1 / ln(mean length + characters before it).
class PassageScorer {
 public:
  /// `weights` are those of the patterns, by number; they must outlive it.
  explicit PassageScorer(const std::vector<double>& weights)
      : weights_(weights), counts_(weights.size()) {}

  /// The score of a passage of `characters` characters with these marks, and
  /// `before` bytes of the body before it.
  double score(std::span<const Mark> marks, std::size_t characters,
               std::size_t before);

 private:
  const std::vector<double>& weights_;
  std::vector<std::size_t> counts_;  // scratch
};

}  // namespace lede
