#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lede {

/// UTF-8 as the Unicode Standard defines it (table 3-7): no surrogates, no
/// overlong forms, nothing above U+10FFFF.

constexpr char32_t kReplacementCharacter = 0xFFFD;

/// One character of a text and the number of bytes that it takes there.
/// Bytes that are not UTF-8 read as U+FFFD, as many at a time as the
/// standard's "maximal subpart" says.
struct Character {
  char32_t code = 0;
  std::size_t size_bytes = 0;
  bool valid = true;
};

/// The character that begins at byte `at`; `at` is less than text.size().
Character character_at(std::string_view text, std::size_t at);

bool is_valid_utf8(std::string_view text);

struct MendedUtf8 {
  std::string text;                ///< valid UTF-8
  std::size_t replaced_count = 0;  ///< U+FFFD put in for bad bytes
};

/// The text with U+FFFD in place of what is not UTF-8.
MendedUtf8 mend_utf8(std::string_view text);

/// The number of characters (code points) in valid UTF-8.
std::size_t count_characters(std::string_view text);

void append_utf8(char32_t code, std::string& out);

/// The nearest border between characters at or before byte `at`.
std::size_t border_before(std::string_view text, std::size_t at);

/// The first `max_bytes` of the text, less what would cut a character.
inline std::string_view first_bytes(std::string_view text,
                                    std::size_t max_bytes) {
  return text.size() <= max_bytes
             ? text
             : text.substr(0, border_before(text, max_bytes));
}

/// True for the bytes that continue a character, 10xxxxxx.
constexpr bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace lede
