#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "repair/word_ending.h"

namespace lede {

/// How endings of words follow one another in Russian: behind "новую" a word
/// that ends in "лу" is likelier than elsewhere, and one that ends in "лы" less
/// likely. What a letter costs behind those before it (letter_model.h) says
/// little of that, since words are longer than it looks back.
///
/// As bytes: "lede endings 1\n", and for each ending that governs, rising:
///
///     the ending less the one before it, a varint (seven bits a byte, lowest
///       first, the highest bit of a byte for more)
///     the cost of endings that are not listed, a byte
///     the number of endings that are, a varint
///     each of these, rising, less the one before it (varint), and its cost
///
/// Costs are signed, in units of the model of letters.
///
/// Fitted by bench/letters; docs/repair.md says to what. Any thread.
///
///     endings.cost_behind(before.governing(), word.governed());
class FollowingEndings {
 public:
  /// Throws Error for what is no such table. Keeps no view of the bytes.
  explicit FollowingEndings(std::string_view bytes);

  /// How much dearer a word is for its ending and that of the word before,
  /// than its letters are; less than 0 where the two go together. 0 behind
  /// endings that were seldom seen.
  int cost_behind(WordEnding before, WordEnding ending) const;

 private:
  struct Governing {
    WordEnding ending = 0;
    std::int8_t cost_of_others = 0;
    std::size_t end = 0;  // of those that follow it
  };

  std::vector<Governing> governing_;
  // What follows each of them, rising, one after the other.
  std::vector<WordEnding> followed_;
  std::vector<std::int8_t> costs_;
};

constexpr std::string_view kFollowingEndingsMagic = "lede endings 1\n";

/// The table that lede is built with, read at the first call; any thread.
const FollowingEndings& russian_endings();

}  // namespace lede
