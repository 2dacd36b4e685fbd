#pragma once

#include "match.h"
#include "matching/collection.h"

namespace lede {

/// What a word adds to an article's score (docs/ranking.md):
///
///     boost * idf^1.2 * (k1 + 1) * f / (f + k1 * (1 - b + b * length / mean))
///     idf = ln(1 + (N - n + 0.5) / (n + 0.5))
///
/// f is how often it stands there, in the title three times; n of the N
/// articles have it; k1 = 1.2 and b = 0.75. This is BM25 (Robertson and
/// Zaragoza 2009, eq. 3.15) with the inverse document frequency of Lucene,
/// which is never below zero, and a little more of it. Or, where words found
/// are counted, one for each, times the boost.
class WordWeight {
 public:
  /// As made, of what has no weight.
  WordWeight() = default;
  /// Of a word of so many articles of the collection.
  WordWeight(Ranking ranking, double boost, double articles_with,
             const Collection& collection);

  bool is_zero() const { return weight_ == 0; }

  /// For a word that counts `count` times there: in noise not at all.
  double score(double count, double length) const {
    if (counts_words_) return weight_;
    return weight_ * count / (count + base_ + per_word_ * length);
  }

 private:
  bool counts_words_ = false;
  double weight_ = 0;    // boost * idf^1.2 * (k1 + 1)
  double base_ = 0;      // k1 * (1 - b)
  double per_word_ = 0;  // k1 * b / mean length
};

}  // namespace lede
