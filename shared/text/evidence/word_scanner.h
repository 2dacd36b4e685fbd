#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "script.h"
#include "utf8.h"

namespace lede::evidence {

/// Letters of one script side by side.
struct ScannedWord {
  Script script = Script::kNone;
  std::size_t letters = 0;
  std::size_t end = 0;
};

/// Finds words in a text in UTF-8, which it borrows. Marks belong to the letter
/// before them, and so does an apostrophe between letters.
class WordScanner {
 public:
  explicit WordScanner(std::string_view text);

  /// What stands at byte `at`: a word, or kNone and the end of one character.
  ScannedWord word_at(std::size_t at) const;

 private:
  Character read(std::size_t at) const;
  std::uint8_t kind_of(char32_t code) const;
  void pass_plain_letters(ScannedWord& word, std::uint8_t kind) const;
  bool extend(ScannedWord& word, std::uint8_t kind) const;

  std::string_view text_;
  const std::uint8_t* kinds_;  // of characters of one or two bytes
};

}  // namespace lede::evidence
