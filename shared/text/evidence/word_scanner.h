#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "evidence/ascii_letters.h"
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
  ScannedWord word_at(std::size_t at) const {
    // Most words of English, without a call.
    if (at + 8 <= text_.size()) {
      const std::size_t letters = ascii_letters_at(text_, at);
      const bool ended =
          letters > 0 && letters < 8 && is_plain_end(at + letters);
      if (ended) return {Script::kLatin, letters, at + letters};
    }
    return any_word_at(at);
  }

 private:
  // No apostrophe, which may go on, and no letter beyond ASCII.
  bool is_plain_end(std::size_t at) const {
    return static_cast<unsigned char>(text_[at]) < 0x80 && text_[at] != '\'';
  }

  ScannedWord any_word_at(std::size_t at) const;
  Character read(std::size_t at) const;
  std::uint8_t kind_of(char32_t code) const;
  void pass_plain_letters(ScannedWord& word, std::uint8_t kind) const;
  bool extend(ScannedWord& word, std::uint8_t kind) const;

  std::string_view text_;
  const std::uint8_t* kinds_;  // of characters of one or two bytes
};

}  // namespace lede::evidence
