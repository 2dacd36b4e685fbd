#include "word_class.h"

#include <memory>
#include <string>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <lede/error.h>

#include "utf8.h"

namespace lede {
namespace {

std::int32_t property(char32_t code, UProperty which) {
  return u_getIntPropertyValue(static_cast<UChar32>(code), which);
}

// ICU changes the rules of Unicode for some signs, not for the same ones in
// each version: whether it sees one word here is asked of itself.
bool is_one_word(const char* text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) {
    throw Error(std::string("cannot find words with ICU: ") +
                u_errorName(status) + "; is ICU's data installed?");
  }
  const icu::UnicodeString units(text);
  words->setText(units);
  words->first();
  return words->next() == units.length();
}

bool is_divided_by_dictionary(char32_t code) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script =
      uscript_getScript(static_cast<UChar32>(code), &status);
  return property(code, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT ||
         property(code, UCHAR_IDEOGRAPHIC) != 0 || script == USCRIPT_HAN ||
         script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
         (script == USCRIPT_HANGUL && code >= 0xAC00);
}

}  // namespace

const WordClasses& WordClasses::get() {
  static constinit const WordClasses classes;
  return classes;
}

WordClass WordClasses::learnt(char32_t code) const {
  const WordClass word_class = looked_up(code);
  const auto number = static_cast<std::uint8_t>(word_class);
  table_[code].store(static_cast<std::uint8_t>(number + 1),
                     std::memory_order_relaxed);
  return word_class;
}

WordClass WordClasses::looked_up(char32_t code) {
  constexpr char32_t kZeroWidthSpace = 0x200B;  // BreakFinder's business
  if (code == kZeroWidthSpace || is_divided_by_dictionary(code)) {
    return WordClass::kBeyond;
  }
  if (code == '@' && is_one_word("a@a")) return WordClass::kLetter;
  if (code == ':' && !is_one_word("a:a")) return WordClass::kOther;
  switch (property(code, UCHAR_WORD_BREAK)) {
    case U_WB_OTHER:
    case U_WB_CR:
    case U_WB_LF:
    case U_WB_NEWLINE:
    case U_WB_WSEGSPACE:
    case U_WB_DOUBLE_QUOTE: return WordClass::kOther;
    case U_WB_ALETTER: return WordClass::kLetter;
    case U_WB_NUMERIC: return WordClass::kDigit;
    case U_WB_EXTENDNUMLET: return WordClass::kConnector;
    case U_WB_MIDLETTER:
      return code < kTableEnd ? WordClass::kMidLetter : WordClass::kBeyond;
    case U_WB_MIDNUM: return WordClass::kMidDigit;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE: return WordClass::kMidBoth;
    case U_WB_EXTEND:
    case U_WB_FORMAT: return WordClass::kAttached;
    default: return WordClass::kBeyond;
  }
}

ClassedCharacter WordClasses::longer_at(std::string_view text,
                                        std::size_t at) const {
  constexpr char32_t kAsianEnd = 0xFE00;  // then signs and full-width forms
  const Character character = character_at(text, at);
  const std::size_t size = character.size_bytes;
  if (character.code < kTableEnd) return {of(character.code), size};
  if (character.code < kAsianEnd) return {WordClass::kBeyond, size};
  return {looked_up(character.code), size};
}

}  // namespace lede
