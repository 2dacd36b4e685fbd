#include "statistics.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <random>

namespace lede {
namespace {

constexpr std::size_t kSamples = 2'000;
constexpr std::size_t kRounds = 10'000;

// A sign a call, 64 from each random number.
class RandomSigns {
 public:
  bool next() {
    if (left_ == 0) {
      bits_ = random_();
      left_ = 64;
    }
    --left_;
    const bool sign = (bits_ & 1U) != 0;
    bits_ >>= 1U;
    return sign;
  }

 private:
  std::mt19937_64 random_;
  std::uint64_t bits_ = 0;
  int left_ = 0;
};

}  // namespace

double mean_of(const std::vector<double>& values) {
  if (values.empty()) return 0;
  return std::accumulate(values.begin(), values.end(), 0.0) /
         static_cast<double>(values.size());
}

Interval bootstrap_interval(const std::vector<double>& values) {
  if (values.empty()) return {};
  // The engine and the remainder give the same numbers everywhere, which the
  // library's distributions do not.
  std::mt19937_64 random;
  std::vector<double> means(kSamples);
  for (double& mean : means) {
    double sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      sum += values[random() % values.size()];
    }
    mean = sum / static_cast<double>(values.size());
  }
  std::sort(means.begin(), means.end());
  constexpr std::size_t kTail = kSamples / 40;
  return {means[kTail], means[kSamples - 1 - kTail]};
}

double randomisation_p(const std::vector<double>& left,
                       const std::vector<double>& right) {
  std::vector<double> differences;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (left[i] != right[i]) differences.push_back(right[i] - left[i]);
  }
  if (differences.empty()) return 1;
  // Sums of the same numbers in another order differ in their last bits.
  constexpr double kRounding = 1e-9;
  const double seen =
      std::abs(std::accumulate(differences.begin(), differences.end(), 0.0)) -
      kRounding;
  RandomSigns signs;
  std::size_t as_large = 0;
  for (std::size_t round = 0; round < kRounds; ++round) {
    double sum = 0;
    for (const double difference : differences) {
      sum += signs.next() ? difference : -difference;
    }
    if (std::abs(sum) >= seen) ++as_large;
  }
  return static_cast<double>(as_large + 1) / static_cast<double>(kRounds + 1);
}

}  // namespace lede
