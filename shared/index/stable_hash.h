#pragma once

#include <cstdint>
#include <string_view>

namespace lede {

/// FNV-1a, 64 bits (Fowler, Noll, Vo): the same on every machine and for ever,
/// so that it may be written to the disk. Another `seed` gives another hash.
constexpr std::uint64_t stable_hash(std::string_view text,
                                    std::uint64_t seed = 0) {
  constexpr std::uint64_t kBasis = 0xcbf29ce484222325U;
  constexpr std::uint64_t kPrime = 0x100000001b3U;
  std::uint64_t hash = kBasis ^ seed;
  for (const char byte : text) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= kPrime;
  }
  return hash;
}

}  // namespace lede
