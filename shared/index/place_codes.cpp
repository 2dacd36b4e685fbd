#include "place_codes.h"

#include <algorithm>
#include <bit>

#include "stable_hash.h"

namespace lede {
namespace {

constexpr std::uint64_t kHashMixer = 0x9E3779B97F4A7C15U;

// Codes that are some four times as many as the terms: of these, one in ten
// has to be told by its hash then, and a bit more a word would cost as much as
// it saves.
constexpr unsigned kSpareBits = 2;

}  // namespace

std::uint32_t place_hash(std::string_view term, std::uint64_t seed) {
  return static_cast<std::uint32_t>((stable_hash(term, seed) * kHashMixer) >>
                                    32U);
}

std::uint32_t hashed_code(std::uint32_t hash, unsigned bits) {
  return static_cast<std::uint32_t>(
      (std::uint64_t{hash} * hashed_codes(bits)) >> 32U);
}

PlaceCodes::PlaceCodes(const IndexTerms& terms) : of_(terms.size()) {
  std::vector<bool> is_placed(terms.size());
  for (const IndexPlace& place : terms.places()) {
    if (is_placed[place.term]) continue;
    is_placed[place.term] = true;
    placed_.push_back(place.term);
  }
  const auto least = static_cast<unsigned>(std::bit_width(placed_.size()));
  bits_ = std::max(least + kSpareBits, kLowCodeBits);
  while (!are_given(terms)) ++seed_;
}

// False when two terms have the same hash.
bool PlaceCodes::are_given(const IndexTerms& terms) {
  owners_.assign(hashed_codes(bits_), std::nullopt);
  others_.clear();
  for (const std::uint32_t term : placed_) {
    const std::uint32_t hash = place_hash(terms[term].term, seed_);
    of_[term] = hashed_code(hash, bits_);
    auto& owner = owners_[of_[term]];
    if (!owner) {
      owner = hash;
      continue;
    }
    const bool is_known =
        owner == hash ||
        std::find(others_.begin(), others_.end(), hash) != others_.end();
    if (is_known) return false;
    of_[term] =
        hashed_codes(bits_) + static_cast<std::uint32_t>(others_.size());
    others_.push_back(hash);
  }
  return true;
}

}  // namespace lede
