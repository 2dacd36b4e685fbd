#include "evidence/word_scanner.h"

#include <array>

#include <unicode/uchar.h>

#include "evidence/ascii_letters.h"

namespace lede::evidence {
namespace {

// What a character is to a word: a letter of a script, something that goes
// with the letter before, or the end.
constexpr auto kJoins = static_cast<std::uint8_t>(kScriptCount);
constexpr auto kLatin = static_cast<std::uint8_t>(Script::kLatin);
constexpr auto kEnds = static_cast<std::uint8_t>(Script::kNone);

bool is_mark(char32_t code) {
  return (U_GET_GC_MASK(static_cast<UChar32>(code)) & U_GC_M_MASK) != 0;
}

// Soft hyphen, zero-width joiners, the letter-like apostrophe.
bool is_joiner(char32_t code) {
  return code == 0xAD || code == 0x200C || code == 0x200D || code == 0x2BC ||
         is_mark(code);
}

std::uint8_t looked_up(char32_t code) {
  if (is_joiner(code)) return kJoins;
  return static_cast<std::uint8_t>(script_of(code));
}

// Latin to Arabic, all that takes two bytes.
constexpr char32_t kTableEnd = 0x800;
using Table = std::array<std::uint8_t, kTableEnd>;

const Table& table() {
  static const Table made_table = [] {
    Table made{};
    for (char32_t code = 0; code < kTableEnd; ++code) {
      made[code] = looked_up(code);
    }
    return made;
  }();
  return made_table;
}

bool is_letter_at(std::string_view text, std::size_t at) {
  return at < text.size() &&
         script_of(character_at(text, at).code) != Script::kNone;
}

}  // namespace

WordScanner::WordScanner(std::string_view text)
    : text_(text), kinds_(table().data()) {}

// Two bytes are read here, where a call would take longer than the rest.
inline Character WordScanner::read(std::size_t at) const {
  const auto first = static_cast<unsigned char>(text_[at]);
  if (first < 0x80) return {first, 1, true};
  if (first >= 0xC2 && first < 0xE0 && at + 1 < text_.size() &&
      is_continuation(text_[at + 1])) {
    const auto second = static_cast<unsigned char>(text_[at + 1]);
    return {(first & 0x1FU) << 6U | (second & 0x3FU), 2, true};
  }
  return character_at(text_, at);
}

inline std::uint8_t WordScanner::kind_of(char32_t code) const {
  return code < kTableEnd ? kinds_[code] : looked_up(code);
}

ScannedWord WordScanner::any_word_at(std::size_t at) const {
  const Character first = read(at);
  const std::uint8_t kind = kind_of(first.code);
  ScannedWord word{Script::kNone, 0, at + first.size_bytes};
  if (kind == kEnds || kind == kJoins) return word;
  word.script = static_cast<Script>(kind);
  word.letters = 1;
  do {
    pass_plain_letters(word, kind);
  } while (word.end < text_.size() && extend(word, kind));
  return word;
}

// Nearly all letters: Latin ones of one byte, and those of two bytes.
inline void WordScanner::pass_plain_letters(ScannedWord& word,
                                            std::uint8_t kind) const {
  const std::size_t size = text_.size();
  std::size_t end = word.end;
  std::size_t letters = word.letters;
  while (kind == kLatin && end + 8 <= size) {
    const std::size_t more = ascii_letters_at(text_, end);
    end += more;
    letters += more;
    if (more < 8) break;
  }
  while (end < size) {
    const auto byte = static_cast<unsigned char>(text_[end]);
    if (byte < 0x80) {
      if (kinds_[byte] != kind) break;
      end += 1;
    } else {
      if (byte < 0xC3 || byte >= 0xE0 || end + 1 >= size) break;
      const auto next = static_cast<unsigned char>(text_[end + 1]);
      const unsigned code = (byte & 0x1FU) << 6U | (next & 0x3FU);
      if (kinds_[code] != kind || !is_continuation(text_[end + 1])) break;
      end += 2;
    }
    ++letters;
  }
  word.end = end;
  word.letters = letters;
}

// Takes the next character into the word; false at its end.
inline bool WordScanner::extend(ScannedWord& word, std::uint8_t kind) const {
  const Character next = read(word.end);
  const std::uint8_t next_kind = kind_of(next.code);
  if (next_kind == kind) {
    ++word.letters;
  } else if (next_kind != kJoins) {
    const bool apostrophe = next.code == '\'' || next.code == U'\u2019';
    if (!apostrophe || !is_letter_at(text_, word.end + next.size_bytes)) {
      return false;
    }
  }
  word.end += next.size_bytes;
  return true;
}

}  // namespace lede::evidence
