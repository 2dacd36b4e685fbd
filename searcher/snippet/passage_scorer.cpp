#include "snippet/passage_scorer.h"

#include <algorithm>
#include <cmath>

namespace lede {
namespace {

constexpr double kK1 = 1.2;
constexpr double kB = 0.75;
constexpr double kMeanLength = 87;

double saturated(std::size_t count, std::size_t characters) {
  const double length = static_cast<double>(characters);
  const double norm = kK1 * ((1 - kB) + kB * (length / kMeanLength));
  const auto frequency = static_cast<double>(count);
  return frequency / (frequency + norm);
}

}  // namespace

double PassageScorer::score(std::span<const Mark> marks, std::size_t characters,
                            std::size_t before) {
  std::fill(counts_.begin(), counts_.end(), 0);
  for (const Mark& mark : marks) ++counts_[mark.pattern];
  double score = 0;
  for (std::size_t pattern = 0; pattern < counts_.size(); ++pattern) {
    score += weights_[pattern] * saturated(counts_[pattern], characters);
  }
  const double early =
      1 + 1 / std::log(kMeanLength + static_cast<double>(before));
  return score * early;
}

}  // namespace lede
