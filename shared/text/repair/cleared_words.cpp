#include "repair/cleared_words.h"

#include <functional>

namespace lede {

std::size_t ClearedWords::hash_of(std::u32string_view word,
                                  Suspicion suspicion) {
  constexpr std::size_t kMixer =
      0x9E3779B97F4A7C15U;  // 2^64 / the golden ratio
  const std::size_t reasons = (std::size_t{suspicion.codecs} << 32U) |
                              (std::size_t{suspicion.pairs} << 1U) |
                              (suspicion.misplaced ? 1U : 0U);
  const std::size_t hash =
      std::hash<std::u32string_view>{}(word) ^ (reasons * kMixer);
  return hash == 0 ? 1 : hash;
}

}  // namespace lede
