#include "fitted_endings.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "ngram_counts.h"
#include "repair/following_endings.h"

namespace lede::bench {
namespace {

using Counts = EndingCounts::Counts;

std::uint64_t sum_of(const Counts& counts) {
  std::uint64_t sum = 0;
  for (const auto& [ending, count] : counts) sum += count;
  return sum;
}

// How often each ending follows any other.
Counts all_followed(const EndingCounts& counts) {
  Counts all;
  for (const auto& [before, followed] : counts.behind()) {
    for (const auto& [ending, count] : followed) all[ending] += count;
  }
  return all;
}

// `share` is that of the ending behind all others.
int cost_of(double count, double all, double share) {
  constexpr double kMixedIn = 5.0 * kInFull;
  constexpr double kPart = 0.6;
  constexpr double kMostBits = 1.5;
  constexpr int kLeast = -128;
  const double likelier = (count / share + kMixedIn) / (all + kMixedIn);
  const double bits = std::min(-kPart * std::log2(likelier), kMostBits);
  const double units = std::round(bits * LetterModel::kUnitsOfBit);
  return std::max(kLeast, static_cast<int>(units));
}

struct Pair {
  WordEnding ending = 0;
  int cost = 0;
};

class Table {
 public:
  Table() : bytes_(kFollowingEndingsMagic) {}

  void add(WordEnding before, int cost_of_others,
           const std::vector<Pair>& pairs) {
    add_number(before - last_);
    add_cost(cost_of_others);
    add_number(static_cast<std::uint32_t>(pairs.size()));
    last_ = before;
    WordEnding ending = 0;
    for (const Pair& pair : pairs) {
      add_number(pair.ending - ending);
      add_cost(pair.cost);
      ending = pair.ending;
    }
  }

  std::string bytes() const { return bytes_; }

 private:
  void add_number(std::uint32_t number) {
    for (; number >= 0x80; number >>= 7U) {
      bytes_ += static_cast<char>(0x80U | (number & 0x7FU));
    }
    bytes_ += static_cast<char>(number);
  }

  void add_cost(int cost) { bytes_ += static_cast<char>(cost); }

  std::string bytes_;
  WordEnding last_ = 0;
};

}  // namespace

std::string fitted_endings(const EndingCounts& counts, double least_bits) {
  const Counts all = all_followed(counts);
  const auto total = static_cast<double>(sum_of(all));
  Table table;
  for (const auto& [before, followed] : counts.behind()) {
    const auto sum = static_cast<double>(sum_of(followed));
    const int cost_of_others = cost_of(0, sum, 1);
    std::vector<Pair> pairs;
    for (const auto& [ending, count] : followed) {
      const double share = static_cast<double>(all.at(ending)) / total;
      const int cost = cost_of(static_cast<double>(count), sum, share);
      const double bits = static_cast<double>(count) / kInFull *
                          std::abs(cost - cost_of_others) /
                          LetterModel::kUnitsOfBit;
      if (bits >= least_bits) pairs.push_back({ending, cost});
    }
    if (!pairs.empty()) table.add(before, cost_of_others, pairs);
  }
  return table.bytes();
}

}  // namespace lede::bench
