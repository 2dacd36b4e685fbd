#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "repair/letter_symbols.h"

namespace lede {

/// How unlikely each letter is behind those before it in Russian news. A model
/// of n-grams over the symbols of letter_symbols.h: the cost of a symbol is
/// that behind the longest context for which the model has one.
///
/// As bytes: "lede letters 2\n", the number of n-grams (4 bytes, in the order
/// of Intel), a byte for each of them:
///
///     its last symbol (bits 0 to 5), bit 6 for the last of its siblings, bit 7
///       for one that has children
///
/// and then another for each: its cost behind the symbols before, kUnitsOfBit
/// to the bit. The n-gram of no symbol, which all come from, is first and its
/// own last sibling. Those of one symbol follow, then those of two, and so on:
/// a tree, level by level, where the n-grams that begin alike are siblings,
/// their symbols rising, in the order of their parents.
///
/// Fitted by bench/letters; docs/repair.md says to what. Any thread.
///
///     LetterModel::Context before;                // the front of a text
///     model.costs_behind(before)[symbol];         // of what may follow
///     before = model.extended(before, symbol);
class LetterModel {
 public:
  /// The most symbols that are looked back at.
  static constexpr std::size_t kMostBefore = 7;
  static constexpr int kUnitsOfBit = 16;

  /// What the model knows of the symbols before a place. Places with equal
  /// contexts go on at the same costs, whatever stood before them.
  struct Context {
    /// The n-gram of the last one, two, … symbols; 0 where there is none.
    std::array<std::uint32_t, kMostBefore> ngrams{};

    friend bool operator==(const Context&, const Context&) = default;
  };

  using Costs = std::array<std::uint8_t, kSymbolCount>;

  /// Throws Error for what is no model. The bytes must outlive it.
  explicit LetterModel(std::string_view bytes);

  /// Of all symbols, and of one.
  Costs costs_behind(const Context& before) const;
  std::uint8_t cost_behind(const Context& before, Symbol symbol) const;
  Context extended(const Context& before, Symbol symbol) const;

 private:
  std::uint32_t child(std::uint32_t ngram, Symbol symbol) const;

  Symbol last_symbol(std::uint32_t ngram) const;
  std::uint8_t cost_of(std::uint32_t ngram) const;

  std::string_view heads_;  // last symbols, and which siblings and children are
  std::string_view costs_;
  // Children of n are numbers first_children_[n] up to first_children_[n + 1].
  std::vector<std::uint32_t> first_children_;
};

constexpr std::string_view kLetterModelMagic = "lede letters 2\n";
constexpr std::uint8_t kLastSymbolBits = 0x3F;
constexpr std::uint8_t kIsLastSibling = 0x40;
constexpr std::uint8_t kHasChildren = 0x80;

/// The model that lede is built with, read at the first call; any thread.
const LetterModel& russian_letters();

}  // namespace lede
