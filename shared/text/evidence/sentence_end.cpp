#include "evidence/sentence_end.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "utf8.h"

namespace lede::evidence {
namespace {

bool is_end(char32_t code) {
  switch (code) {
    case U'.':
    case U'!':
    case U'?':
    case U'…':
    case U'։':  // Armenian
    case U'؟':  // Arabic
    case U'۔':
    case U'।':  // Devanagari and Bengali
      return true;
    default: return false;
  }
}

bool is_wide_end(char32_t code) {
  return code == U'。' || code == U'！' || code == U'？' || code == U'｡';
}

bool is_closing(char32_t code) {
  switch (code) {
    case U'"':
    case U'\'':
    case U')':
    case U']':
    case U'»':
    case U'”':
    case U'’':
    case U'“':  // German
    case U'」':
    case U'』':
    case U'）': return true;
    default: return false;
  }
}

bool is_space(char32_t code) {
  return code == ' ' || code == '\t' || code == '\r' || code == 0xA0 ||
         (code >= 0x2000 && code <= 0x200B) || code == 0x202F || code == 0x3000;
}

// Passes over characters of a kind.
template <typename Is>
std::size_t after(std::string_view text, std::size_t at, Is is) {
  while (at < text.size()) {
    const Character character = character_at(text, at);
    if (!is(character.code)) break;
    at += character.size_bytes;
  }
  return at;
}

bool is_small_letter_at(std::string_view text, std::size_t at) {
  return at < text.size() &&
         u_islower(static_cast<UChar32>(character_at(text, at).code)) != 0;
}

// A full stop behind one capital that stands alone.
bool is_initial(std::string_view text, std::size_t at) {
  if (text[at] != '.' || at == 0) return false;
  const std::size_t letter = border_before(text, at - 1);
  if (!u_isupper(static_cast<UChar32>(character_at(text, letter).code))) {
    return false;
  }
  if (letter == 0) return true;
  const std::size_t before = border_before(text, letter - 1);
  return !u_isalnum(static_cast<UChar32>(character_at(text, before).code));
}

// An abbreviation at the beginning of a bracket: "(порт. António Guterres)".
bool is_in_bracket(std::string_view text, std::size_t at) {
  constexpr std::size_t kLookedAt = 16;
  const std::size_t from = at < kLookedAt ? 0 : at - kLookedAt;
  const std::string_view before = text.substr(from, at - from);
  const auto bracket = std::find_if(
      before.rbegin(), before.rend(),
      [](char byte) { return byte == '(' || byte == ')' || byte == '\n'; });
  return bracket != before.rend() && *bracket == '(';
}

}  // namespace

SentenceEnd sentence_end(std::string_view text, std::size_t at) {
  const Character mark = character_at(text, at);
  const bool wide = is_wide_end(mark.code);
  if (!wide && !is_end(mark.code)) return {false, at + mark.size_bytes};
  const std::size_t closed =
      after(text, at + mark.size_bytes, [](char32_t code) {
        return is_end(code) || is_wide_end(code) || is_closing(code);
      });
  const std::size_t next = after(text, closed, is_space);
  if (next < text.size() && text[next] == '\n') return {true, next + 1};
  if (wide || next == text.size()) return {true, next};
  const bool goes_on = next == closed || is_small_letter_at(text, next) ||
                       is_initial(text, at) || is_in_bracket(text, at);
  return goes_on ? SentenceEnd{false, closed} : SentenceEnd{true, next};
}

}  // namespace lede::evidence
