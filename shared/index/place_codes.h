#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace lede {

/// What a term's share and its code are made of: a digest (digest.h) that is
/// equal for ever. The highest four bits say the share, by seed 0; the 32 bits
/// behind them give the code; the lowest tell the term from others of its code.
std::uint64_t place_hash(std::string_view term, std::uint64_t seed);

/// In so many shares are the terms of a document divided.
constexpr std::size_t kPlaceShares = 16;

/// The share of a term, by its hash of seed 0.
constexpr std::size_t place_share(std::uint64_t hash) { return hash >> 60U; }

/// How many codes of so many bits are for hashes.
constexpr std::uint32_t hashed_codes(unsigned bits) { return 3U << (bits - 2); }

/// The one of them that a hash gives.
constexpr std::uint32_t hashed_code(std::uint64_t hash, unsigned bits) {
  return static_cast<std::uint32_t>((hash << 4U >> 32U) * hashed_codes(bits) >>
                                    32U);
}

/// Of a tag, which tells a term from others of its code, so many bits.
constexpr unsigned tag_bits(unsigned bits) { return 2 * bits; }

constexpr std::uint64_t place_tag(std::uint64_t hash, unsigned bits) {
  return hash & ((std::uint64_t{1} << tag_bits(bits)) - 1);
}

constexpr unsigned kLeastCodeBits = 2;
constexpr unsigned kMostCodeBits = 28;  // so that BitWriter takes a tag

/// Above all numbers of bits: by it one is told from what is stored with it.
constexpr unsigned kCodeBitsLimit = 32;

/// A code for each term of a share, no two alike.
class PlaceCodes {
 public:
  /// Gives them by the hashes of the terms; `words` is how often all of them
  /// stand somewhere. False where the hashes do not tell the terms apart: then
  /// those of another seed may.
  bool give(std::span<const std::uint64_t> hashes, std::size_t words);

  unsigned bits() const { return bits_; }

  /// Of terms whose code another has: their codes follow those of hashes.
  const std::vector<std::uint64_t>& other_tags() const { return others_; }

  /// Of a term, by the place of its hash.
  std::uint32_t of(std::size_t term) const { return of_[term]; }

 private:
  bool are_others_told_apart(std::span<const std::uint64_t> hashes);

  unsigned bits_ = 0;
  std::vector<std::uint32_t> of_;      // by term
  std::vector<bool> taken_;            // by code
  std::vector<std::uint64_t> others_;  // tags
  std::vector<std::uint64_t> sorted_;  // scratch
};

}  // namespace lede
