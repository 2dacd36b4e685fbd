#pragma once

#include <cstdint>
#include <map>
#include <string_view>

#include "repair/word_ending.h"

namespace lede::bench {

/// How often endings of words follow one another with nothing but spaces
/// between, kInFull (ngram_counts.h) for each time.
class EndingCounts {
 public:
  using Counts = std::map<WordEnding, std::uint64_t>;

  void add(std::string_view line, std::uint32_t weight);

  /// Of what follows each ending.
  const std::map<WordEnding, Counts>& behind() const { return behind_; }

 private:
  std::map<WordEnding, Counts> behind_;
};

}  // namespace lede::bench
