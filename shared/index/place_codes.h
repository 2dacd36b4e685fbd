#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "index_document.h"

namespace lede {

/// Of a code so many bits stand alone, a byte a word, in which a term is looked
/// for.
constexpr unsigned kLowCodeBits = 8;

/// The hash that gives a term its code: see append_places(). Equal for ever.
std::uint32_t place_hash(std::string_view term, std::uint64_t seed);

/// How many codes of so many bits are for hashes.
constexpr std::uint32_t hashed_codes(unsigned bits) { return 3U << (bits - 2); }

/// The one of them that a hash gives.
std::uint32_t hashed_code(std::uint32_t hash, unsigned bits);

/// A code for each term of a document that has places, no two alike.
class PlaceCodes {
 public:
  explicit PlaceCodes(const IndexTerms& terms);

  std::uint64_t seed() const { return seed_; }
  unsigned bits() const { return bits_; }

  /// Of terms whose code another has: their codes follow those of hashes.
  const std::vector<std::uint32_t>& other_hashes() const { return others_; }

  /// Of a term with places, by its number.
  std::uint32_t of(std::size_t term) const { return of_[term]; }

 private:
  bool are_given(const IndexTerms& terms);

  std::uint64_t seed_ = 0;
  unsigned bits_ = 0;
  std::vector<std::uint32_t> placed_;  // terms, by their first places
  std::vector<std::uint32_t> of_;      // by term
  std::vector<std::optional<std::uint32_t>> owners_;  // a hash for each code
  std::vector<std::uint32_t> others_;
};

}  // namespace lede
