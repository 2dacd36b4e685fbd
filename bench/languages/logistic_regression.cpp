#include "logistic_regression.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace lede::bench {
namespace {

// Probabilities out of their logarithms.
void normalise(std::vector<float>& scores) {
  const float best = *std::max_element(scores.begin(), scores.end());
  float sum = 0;
  for (float& score : scores) sum += score = std::exp(score - best);
  for (float& score : scores) score /= sum;
}

// Some of the words of an example: all, or a few side by side.
struct Part {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Part part_of(const Example& example, std::mt19937_64& random) {
  const std::size_t words = example.word_ends.size();
  std::size_t first = 0;
  std::size_t last = words;
  if (random() % 3 != 0) {
    const std::size_t count = 1 + random() % std::min<std::size_t>(words, 12);
    first = random() % (words - count + 1);
    last = first + count;
  }
  return {first == 0 ? 0 : example.word_ends[first - 1],
          example.word_ends[last - 1]};
}

}  // namespace

void GroupWeights::fit(const ScriptExamples& examples,
                       const RegressionOptions& options) {
  std::mt19937_64 random(1);
  std::vector<std::size_t> order(examples.examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (int round = 0; round < options.rounds; ++round) {
    std::shuffle(order.begin(), order.end(), random);
    for (const std::size_t i : order) {
      const Example& example = examples.examples[i];
      const Part part = part_of(example, random);
      if (part.begin < part.end) learn(example, part.begin, part.end, options);
    }
  }
}

void GroupWeights::learn(const Example& example, std::size_t begin,
                         std::size_t end, const RegressionOptions& options) {
  Row errors(languages_);
  for (std::size_t i = begin; i < end; ++i) {
    const float* const row = of(example.groups[i]);
    for (std::size_t l = 0; l < languages_; ++l) errors[l] += row[l];
  }
  normalise(errors);
  errors[example.language] -= 1;
  for (float& error : errors) error *= example.weight;
  for (std::size_t i = begin; i < end; ++i) {
    const std::size_t row = example.groups[i] * languages_;
    for (std::size_t l = 0; l < languages_; ++l) {
      float& weight = weights_[row + l];
      const float slope = errors[l] + options.decay * weight;
      float& square = squares_[row + l];
      square += slope * slope;
      weight -= options.rate * slope / std::sqrt(square);
    }
  }
}

}  // namespace lede::bench
