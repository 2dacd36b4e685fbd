#include "evidence/letter_groups.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "utf8.h"

namespace lede::evidence {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;

bool is_apostrophe(char32_t code) {
  return code == U'\u2019' || code == U'\u02BC' || code == U'`';
}

bool is_mark(char32_t code) { return code >= 0x300 && code < 0x370; }

// The letter that two make together; 0 where there is none.
char32_t composed(char32_t letter, char32_t mark) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* const composer = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status)) return 0;
  const UChar32 both = unorm2_composePair(
      composer, static_cast<UChar32>(letter), static_cast<UChar32>(mark));
  return both < 0 ? 0 : static_cast<char32_t>(both);
}

char32_t in_lower_case(char32_t code) {
  if (code < 0x80) return code >= 'A' && code <= 'Z' ? code + 0x20 : code;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(code)));
}

}  // namespace

WordLetters::WordLetters(std::string_view word) {
  letters_[count_++] = kBorder;
  for (std::size_t at = 0; at < word.size() && count_ <= kMostLetters;) {
    const Character character = character_at(word, at);
    at += character.size_bytes;
    append(character.code);
  }
  letters_[count_++] = kBorder;
}

void WordLetters::append(char32_t code) {
  if (code == kSoftHyphen) return;
  if (is_mark(code)) {
    char32_t& last = letters_[count_ - 1];
    if (const char32_t both = composed(last, code); both != 0) last = both;
    return;
  }
  letters_[count_++] = is_apostrophe(code) ? U'\'' : in_lower_case(code);
}

}  // namespace lede::evidence
