#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lede {

/// The first two letters of a word, which nearly all of its forms share, and
/// its stem with them. Letters are those of ASCII and Russian and the digits,
/// in either case; y is taken for i, as "dying" has the stem "die", and ё for
/// е.
struct WordBeginning {
  static constexpr std::size_t kLetters = 26 + 10 + 32;

  std::uint8_t first = 0;      ///< 1 to kLetters; 0 where either is another
  std::uint8_t second = 0;     ///< 0 where the word has one letter
  std::size_t size_bytes = 0;  ///< in the word

  bool is_plain() const { return first != 0; }

  /// A small number of its own; 0 for all that are not plain.
  std::size_t number() const { return first * (kLetters + 1) + second; }
  static constexpr std::size_t kNumbers = (kLetters + 1) * (kLetters + 1);

  /// What number() gives that for; without a size.
  static WordBeginning of_number(std::size_t number) {
    return {static_cast<std::uint8_t>(number / (kLetters + 1)),
            static_cast<std::uint8_t>(number % (kLetters + 1)), 0};
  }

  /// Is this how the stem of a word that begins so begins as well, as far as
  /// the stem goes?
  bool is_kept_from(const WordBeginning& word) const {
    return first == word.first && (second == word.second || second == 0);
  }
};

/// Of a word in valid UTF-8.
WordBeginning beginning_of(std::string_view word);

/// How a letter looks in UTF-8, whatever its case, by the last of its bytes.
/// Some other letters may look so too.
struct LetterShape {
  std::uint8_t mask = 0;
  std::uint8_t last_byte = 0;  ///< what the mask leaves of it
  std::size_t size_bytes = 1;

  friend bool operator==(const LetterShape&, const LetterShape&) = default;
};

/// Of a letter by its number, 1 to WordBeginning::kLetters.
LetterShape shape_of(std::uint8_t letter);

}  // namespace lede
