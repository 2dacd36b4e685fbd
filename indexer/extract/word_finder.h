#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lede {

/// Finds any of many words in a text in one pass (Aho and Corasick 1975).
/// Compares bytes; ASCII letters match in both cases. A space in a word stands
/// for any border: the ends of the text and every ASCII character that is no
/// letter. Words are made of lower-case ASCII letters, spaces and bytes of
/// UTF-8. May be used by many threads at once.
class WordFinder {
 public:
  struct Word {
    std::string_view text;
    std::uint32_t bits;  ///< what it stands for
  };

  explicit WordFinder(const std::vector<Word>& words);

  /// The bits of all words that are in the text.
  std::uint32_t bits_in(std::string_view text) const;

 private:
  static constexpr std::size_t kSymbols = 27 + 128;

  struct State {
    std::array<std::uint16_t, kSymbols> next{};
    std::uint16_t shorter = 0;  // the longest proper end that is a state
    std::uint32_t bits = 0;
  };

  static std::size_t symbol_of(char byte);
  void add(const Word& word);
  void link();

  std::vector<State> states_;
};

}  // namespace lede
