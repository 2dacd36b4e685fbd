#include "place_codes.h"

#include <algorithm>
#include <bit>

#include "digest.h"

namespace lede {
namespace {

// Codes that are some four times as many as the terms, of which one in ten has
// to be told by its tag then; or twice as many, where terms stand so seldom
// that a bit more for each of their words would cost more than it saves.
unsigned code_bits(std::size_t terms, std::size_t words) {
  const auto least = static_cast<unsigned>(std::bit_width(terms));
  constexpr std::size_t kFewWords = 3;  // a term
  return std::clamp(least + (words < kFewWords * terms ? 1 : 2), kLeastCodeBits,
                    kMostCodeBits);
}

}  // namespace

std::uint64_t place_hash(std::string_view term, std::uint64_t seed) {
  return short_digest_of(term, seed);
}

bool PlaceCodes::give(std::span<const std::uint64_t> hashes,
                      std::size_t words) {
  bits_ = code_bits(hashes.size(), words);
  const std::uint32_t hashed = hashed_codes(bits_);
  taken_.assign(hashed, false);
  others_.clear();
  of_.clear();
  for (const std::uint64_t hash : hashes) {
    std::uint32_t code = hashed_code(hash, bits_);
    if (taken_[code]) {
      code = hashed + static_cast<std::uint32_t>(others_.size());
      others_.push_back(place_tag(hash, bits_));
    } else {
      taken_[code] = true;
    }
    of_.push_back(code);
  }
  return others_.size() <= hashed / 3 && are_others_told_apart(hashes);
}

// No term may be taken for one of the others but each of these for itself. Most
// tags are none of theirs by their lowest bits alone.
bool PlaceCodes::are_others_told_apart(std::span<const std::uint64_t> hashes) {
  if (others_.empty()) return true;
  sorted_ = others_;
  std::sort(sorted_.begin(), sorted_.end());
  if (std::adjacent_find(sorted_.begin(), sorted_.end()) != sorted_.end()) {
    return false;
  }
  const auto lowest = [](std::uint64_t tag) { return 1ULL << (tag & 63U); };
  std::uint64_t lowest_of_others = 0;
  for (const std::uint64_t tag : others_) lowest_of_others |= lowest(tag);
  const auto alike =
      std::count_if(hashes.begin(), hashes.end(), [&](std::uint64_t hash) {
        const std::uint64_t tag = place_tag(hash, bits_);
        return (lowest(tag) & lowest_of_others) != 0 &&
               std::binary_search(sorted_.begin(), sorted_.end(), tag);
      });
  return static_cast<std::size_t>(alike) == others_.size();
}

}  // namespace lede
