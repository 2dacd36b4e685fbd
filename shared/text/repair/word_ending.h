#pragma once

#include <cstdint>

#include "repair/letter_symbols.h"

namespace lede {

/// The end of a word: its last letters, six bits each, the last one lowest. A
/// short word is whole, which a bit says: prepositions govern endings as they
/// are ("в", "для"), and "для" is no ending of another word.
using WordEnding = std::uint32_t;

constexpr unsigned kLetterBits = 6;
constexpr WordEnding kWholeWord = 1U << (3 * kLetterBits);
constexpr WordEnding kMostWordEnding = 2 * kWholeWord - 1;

/// A word that is read letter by letter.
class WordSoFar {
 public:
  /// A letter of Russian, no symbol of what stands between words.
  void add(Symbol letter) {
    last_letters_ = (last_letters_ << kLetterBits | letter) & kThreeLetters;
    if (length_ <= kMostWhole) ++length_;
  }

  bool empty() const { return length_ == 0; }

  /// What the next word goes by: three letters.
  WordEnding governing() const {
    return is_short() ? last_letters_ | kWholeWord : last_letters_;
  }

  /// What goes by the word before: two letters.
  WordEnding governed() const {
    return is_short() ? governing() : last_letters_ & kTwoLetters;
  }

 private:
  static constexpr unsigned kMostWhole = 3;
  static constexpr WordEnding kTwoLetters = (1U << (2 * kLetterBits)) - 1;
  static constexpr WordEnding kThreeLetters = kWholeWord - 1;

  bool is_short() const { return length_ <= kMostWhole; }

  WordEnding last_letters_ = 0;
  unsigned length_ = 0;  // no more than kMostWhole + 1
};

}  // namespace lede
