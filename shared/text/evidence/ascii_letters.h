#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace lede::evidence {

/// How many of the eight bytes at `at` are ASCII letters, up to the first that
/// is none; all eight must be there. Eight compared at once, for a loop over
/// the letters of a short word is mostly the price of not knowing where it
/// ends.
inline std::size_t ascii_letters_at(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kHigh = 0x80 * kOnes;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text.data() + at, sizeof bytes);
  if constexpr (std::endian::native == std::endian::big) {
    bytes = __builtin_bswap64(bytes);
  }
  const std::uint64_t lower = (bytes | 0x20 * kOnes) & ~kHigh;
  const std::uint64_t from_a = lower + (0x80 - 'a') * kOnes;
  const std::uint64_t behind_z = lower + (0x7F - 'z') * kOnes;
  const std::uint64_t others = ~(from_a & ~behind_z & ~bytes) & kHigh;
  return static_cast<std::size_t>(std::countr_zero(others)) / 8;
}

}  // namespace lede::evidence
