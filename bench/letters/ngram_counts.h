#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "repair/letter_model.h"

namespace lede::bench {

/// Symbols of repair/letter_symbols.h in one number, six bits each, the last
/// one lowest. How many there are has to be known from elsewhere.
using Ngram = std::uint64_t;

constexpr unsigned kSymbolBits = 6;
constexpr std::size_t kMostLength = LetterModel::kMostBefore + 1;

constexpr Ngram with_last(Ngram before, Symbol last) {
  return before << kSymbolBits | last;
}
constexpr Ngram with_first(Symbol first, Ngram rest, std::size_t rest_length) {
  return rest | Ngram{first} << (kSymbolBits * rest_length);
}
constexpr Ngram without_last(Ngram ngram) { return ngram >> kSymbolBits; }
constexpr Symbol last_of(Ngram ngram) {
  return static_cast<Symbol>(ngram & ((1U << kSymbolBits) - 1));
}

/// What was seen behind some symbols.
struct Followers {
  std::uint64_t count = 0;
  std::uint64_t discounted = 0;  ///< kDiscount or less of each symbol's count
};

/// What text counts for.
constexpr std::uint32_t kInFull = 10;
constexpr std::uint32_t kAFifth = 2;
/// What is taken off the count of each n-gram.
constexpr std::uint32_t kDiscount = kInFull / 2;

/// How often n-grams of up to kMostLength symbols occur, kInFull for each time.
class NgramCounts {
 public:
  /// Adds a line of text, a break in front of it and one behind it.
  void add(std::string_view line, std::uint32_t weight);

  std::uint32_t of(Ngram ngram, std::size_t length) const;
  /// What follows a context; nothing where it was never seen.
  Followers behind(Ngram context, std::size_t length) const;

 private:
  std::array<std::unordered_map<Ngram, std::uint32_t>, kMostLength + 1> counts_;
  std::array<std::unordered_map<Ngram, Followers>, kMostLength> followers_;
};

}  // namespace lede::bench
