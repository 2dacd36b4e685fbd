#include "repair/character_kind.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/uchar.h>

#include "script.h"

namespace lede {
namespace {

constexpr std::uint8_t kUsual = 3;  // a letter or mark beyond ASCII
constexpr std::uint8_t kSeldom = 6;
constexpr std::uint8_t kStrange = kStrangeRarity;
constexpr std::uint8_t kImpossible = 14;  // no character at all
constexpr std::uint8_t kUnheardOf = 25;   // marks of no orthography

struct Range {
  char32_t first;
  char32_t last;
  std::uint8_t rarity;
};

// What letters cost, by block. Cyrillic letters cost as pairs do.
constexpr auto kLetterRanges = std::to_array<Range>({
    {0x00C2, 0x00C3, 8},  // Â Ã Ð: lead bytes of what is most often broken
    {0x00D0, 0x00D0, 8},        {0x00D1, 0x00D1, 8},
    {0x0132, 0x0133, kStrange}, {0x0138, 0x0138, kStrange},
    {0x0149, 0x0149, kStrange}, {0x017F, 0x017F, kUnheardOf},
    {0x00AA, 0x00FF, kUsual},   {0x0100, 0x017F, 4},
    {0x018F, 0x018F, 4},        {0x0192, 0x0192, kSeldom},
    {0x01A0, 0x01A1, kUsual},   {0x01AF, 0x01B0, kUsual},
    {0x0218, 0x021B, 4},        {0x0259, 0x0259, 4},
    {0x0180, 0x036F, kStrange}, {0x0370, 0x037F, kStrange},
    {0x0386, 0x03CE, kUsual},   {0x03CF, 0x03FF, kStrange},
    {0x0400, 0x0400, kStrange}, {0x040D, 0x040D, kStrange},
    {0x0450, 0x0450, kStrange}, {0x045D, 0x045D, kStrange},
    {0x0410, 0x044F, 0},        {0x0400, 0x045F, 1},
    {0x0460, 0x0489, kStrange}, {0x0490, 0x0493, 3},
    {0x048A, 0x052F, 4},        {0x0531, 0x0587, kUsual},
    {0x05D0, 0x05EA, kUsual},   {0x0621, 0x064A, kUsual},
    {0x067E, 0x06CC, 5},        {0x0700, 0x08FF, kStrange},
    {0x0E0C, 0x0E0C, kSeldom},  {0x0E11, 0x0E11, kSeldom},
    {0x0E03, 0x0E03, kStrange}, {0x0E05, 0x0E05, kStrange},
    {0x0900, 0x0DFF, kUsual},   {0x0E00, 0x0EFF, kUsual},
    {0x0F00, 0x0FFF, kSeldom},  {0x1000, 0x109F, 4},
    {0x10A0, 0x10FF, kUsual},   {0x1100, 0x11FF, kSeldom},
    {0x1200, 0x139F, kSeldom},  {0x1780, 0x17FF, kUsual},
    {0x1800, 0x18AF, kStrange}, {0x1E9E, 0x1E9E, kSeldom},
    {0x1EA0, 0x1EF9, kUsual},   {0x1F00, 0x1FFF, kSeldom},
    {0x3005, 0x30FF, kUsual},   {0x4E00, 0x9FFF, kSeldom},
    {0xAC00, 0xD7A3, 5},        {0xFB01, 0xFB02, kSeldom},
    {0xFF10, 0xFFDC, kSeldom},
});

std::uint8_t letter_rarity(char32_t code) {
  const auto* found = std::find_if(
      kLetterRanges.begin(), kLetterRanges.end(), [code](const Range& range) {
        return code >= range.first && code <= range.last;
      });
  return found == kLetterRanges.end() ? kStrange : found->rarity;
}

struct Named {
  char32_t code;
  Kind kind;
  std::uint8_t rarity;
};

constexpr auto kNamed = std::to_array<Named>({
    {0x00A0, Kind::kNoBreakSpace, 2}, {0x202F, Kind::kNoBreakSpace, 2},
    {0x2009, Kind::kNoBreakSpace, 3}, {0x00AD, Kind::kOther, 4},
    {0x200B, Kind::kOther, 4},        {0xFEFF, Kind::kOther, 4},
    {0x00AB, Kind::kOpenQuote, 2},    {0x2039, Kind::kOpenQuote, 3},
    {0x201E, Kind::kOpenQuote, 2},    {0x201A, Kind::kOpenQuote, 4},
    {0x00A1, Kind::kOpenQuote, 3},    {0x00BF, Kind::kOpenQuote, 3},
    {0x201C, Kind::kQuote, 2},        {0x2018, Kind::kQuote, 2},
    {0x201D, Kind::kCloseQuote, 2},   {0x2019, Kind::kCloseQuote, 2},
    {0x00BB, Kind::kCloseQuote, 2},   {0x203A, Kind::kCloseQuote, 3},
    {0x2013, Kind::kDash, 2},         {0x2014, Kind::kDash, 2},
    {0x2026, Kind::kDash, 2},         {0x2122, Kind::kAttached, 4},
    {0x00AE, Kind::kAttached, 3},     {0x00A9, Kind::kAttached, 4},
    {0x00B0, Kind::kAttached, 3},     {0x00A7, Kind::kAttached, 4},
    {0x2116, Kind::kAttached, 3},     {0x2030, Kind::kAttached, 4},
    {0x00B2, Kind::kAttached, 4},     {0x00B3, Kind::kAttached, 4},
    {0x00B9, Kind::kAttached, 4},     {0x00AA, Kind::kAttached, 4},
    {0x00BA, Kind::kAttached, 4},     {0x00D7, Kind::kOddMark, 4},
    {0x00F7, Kind::kOddMark, 4},      {0x00B1, Kind::kOddMark, 4},
    {0x00B7, Kind::kOddMark, 4},      {0x2022, Kind::kOddMark, 3},
    {0x00A4, Kind::kCurrency, 8},     {0xFFFD, Kind::kOther, 8},
    {0xFE0F, Kind::kOther, 0},        {0x200D, Kind::kOther, 2},
});

// Thai vowels that stand behind a consonant, though no combining marks.
bool is_thai_follower(char32_t code) {
  return code == 0xE30 || code == 0xE32 || code == 0xE33;
}

CharacterKind letter_kind(char32_t code, Kind kind) {
  return {kind, static_cast<std::uint8_t>(script_of(code)),
          letter_rarity(code)};
}

CharacterKind mark_kind(char32_t code) {
  if (code >= 0xE00 && code < 0xE80) {
    return {Kind::kMark, static_cast<std::uint8_t>(Script::kThai), kUsual};
  }
  const bool general = code < 0x370 || code >= 0x1AB0;
  const bool of_letters = code <= 0x30C || code == 0x327 || code == 0x328;
  if (general) return {Kind::kMark, 0, of_letters ? kSeldom : kUnheardOf};
  return {Kind::kMark, 0, kUsual};
}

CharacterKind symbol_kind(char32_t code, std::int8_t category) {
  if (code >= 0x2500 && code < 0x25A0) return {Kind::kBox, 0, 4};
  switch (category) {
    case U_CURRENCY_SYMBOL: return {Kind::kCurrency, 0, 3};
    case U_MATH_SYMBOL: return {Kind::kOddMark, 0, 4};
    case U_OTHER_SYMBOL:
      return {code < 0x100 ? Kind::kOddMark : Kind::kOther, 0, 4};
    case U_UNASSIGNED:
    case U_PRIVATE_USE_CHAR:
    case U_SURROGATE: return {Kind::kOther, 0, kImpossible};
    case U_CONTROL_CHAR: return {Kind::kControl, 0, 10};
    default: break;
  }
  if (code >= 0x3000 && code < 0x3020) return {Kind::kDash, 0, 3};
  if (code >= 0xFF00 && code < 0xFF20) return {Kind::kDash, 0, 3};
  return {Kind::kOddMark, 0, code < 0x100 ? std::uint8_t{5} : kSeldom};
}

// ˆ ˇ ˜ and the like stand in codecs, the others in phonetic notation only.
CharacterKind modifier_kind(char32_t code) {
  const bool in_codecs =
      code == 0x2C6 || code == 0x2C7 || (code >= 0x2D8 && code <= 0x2DD);
  return {Kind::kOddMark, 0, in_codecs ? kSeldom : kStrange};
}

CharacterKind ascii_kind(char32_t code) {
  const auto latin = static_cast<std::uint8_t>(Script::kLatin);
  if (code <= ' ') return {Kind::kSpace, 0, 0};
  if (code >= 'a' && code <= 'z') return {Kind::kLower, latin, 0};
  if (code >= 'A' && code <= 'Z') return {Kind::kUpper, latin, 0};
  return {Kind::kAscii, 0, 0};
}

CharacterKind kind_by_category(char32_t code) {
  if (code < 0x80) return ascii_kind(code);
  const auto* named =
      std::find_if(kNamed.begin(), kNamed.end(),
                   [code](const Named& each) { return each.code == code; });
  if (named != kNamed.end()) return {named->kind, 0, named->rarity};
  if (is_thai_follower(code)) return mark_kind(code);
  const auto category = u_charType(static_cast<UChar32>(code));
  switch (category) {
    case U_LOWERCASE_LETTER: return letter_kind(code, Kind::kLower);
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER: return letter_kind(code, Kind::kUpper);
    case U_OTHER_LETTER:
    case U_MODIFIER_LETTER:
      if (code >= 0x2B0 && code < 0x300) return modifier_kind(code);
      return letter_kind(code, Kind::kLetter);
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_ENCLOSING_MARK: return mark_kind(code);
    case U_DECIMAL_DIGIT_NUMBER: return {Kind::kAscii, 0, 5};
    default: return symbol_kind(code, category);
  }
}

constexpr char32_t kTableEnd = 0x10000;
using Table = std::array<CharacterKind, kTableEnd>;

const Table& table() {
  static const auto made_table = [] {
    auto made = std::make_unique<Table>();
    for (char32_t code = 0; code < kTableEnd; ++code) {
      (*made)[code] = kind_by_category(code);
    }
    return made;
  }();
  return *made_table;
}

}  // namespace

CharacterKind character_kind(char32_t code) {
  if (code < kTableEnd) return table()[code];
  CharacterKind kind = kind_by_category(code);
  if (kind.kind == Kind::kOther && kind.rarity < kImpossible) kind.rarity = 3;
  return kind;
}

}  // namespace lede
