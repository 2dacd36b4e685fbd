#include "matching/word_weight.h"

#include <algorithm>
#include <cmath>

namespace lede {
namespace {

constexpr double kK1 = 1.2;
constexpr double kB = 0.75;

// Rare words count for a little more than BM25 gives them. Long queries gain,
// of which most words are of grammar, and none are hurt.
constexpr double kPowerOfIdf = 1.2;

}  // namespace

WordWeight::WordWeight(Ranking ranking, double boost, double articles_with,
                       const Collection& collection) {
  if (ranking == Ranking::kWordsFound) {
    counts_words_ = true;
    weight_ = boost;
    return;
  }
  const auto all = static_cast<double>(collection.document_count());
  const double idf =
      std::log1p((all - articles_with + 0.5) / (articles_with + 0.5));
  weight_ = boost * std::pow(idf, kPowerOfIdf) * (kK1 + 1);
  base_ = kK1 * (1 - kB);
  per_word_ = kK1 * kB / std::max(collection.mean_length(), 1.0);
}

}  // namespace lede
