#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lede {

/// How many words an article has, those of its title and of noise included.
struct WordCounts {
  std::size_t all = 0;
  std::size_t in_noise = 0;
};

/// Of all words; 0 for none.
double noise_share(const WordCounts& counts);

/// As kWordsSlot holds them: "345", or "345 12" where 12 of them are noise.
std::string value_of(const WordCounts& counts);

/// The counts that value_of() was given; none of what it never gives.
WordCounts word_counts_of(std::string_view value);

}  // namespace lede
