#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

/// How far words are from one: the characters to put in, take out or change,
/// and neighbours to swap, of which none is touched twice (the "optimal string
/// alignment" of Damerau and Levenshtein). One thread; keeps its memory.
class EditDistance {
 public:
  /// `word` is valid UTF-8.
  explicit EditDistance(std::string_view word);

  std::size_t characters() const { return word_.size(); }

  /// Nothing for words that are further than `most`.
  std::optional<unsigned> to(std::string_view other, unsigned most);

 private:
  void next_row(char32_t before, char32_t character);

  std::u32string word_;
  std::u32string other_;
  // Rows of the table: of the last two characters and of this one.
  std::vector<unsigned> older_;
  std::vector<unsigned> old_;
  std::vector<unsigned> row_;
};

}  // namespace lede
