#include "script.h"

#include <array>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace lede {
namespace {

Script script_named(UScriptCode code) {
  switch (code) {
    case USCRIPT_LATIN: return Script::kLatin;
    case USCRIPT_CYRILLIC: return Script::kCyrillic;
    case USCRIPT_GREEK: return Script::kGreek;
    case USCRIPT_ARABIC: return Script::kArabic;
    case USCRIPT_HEBREW: return Script::kHebrew;
    case USCRIPT_ARMENIAN: return Script::kArmenian;
    case USCRIPT_GEORGIAN: return Script::kGeorgian;
    case USCRIPT_DEVANAGARI: return Script::kDevanagari;
    case USCRIPT_BENGALI: return Script::kBengali;
    case USCRIPT_TAMIL: return Script::kTamil;
    case USCRIPT_THAI: return Script::kThai;
    case USCRIPT_LAO: return Script::kLao;
    case USCRIPT_KHMER: return Script::kKhmer;
    case USCRIPT_MYANMAR: return Script::kMyanmar;
    case USCRIPT_HAN: return Script::kHan;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA: return Script::kKana;
    case USCRIPT_HANGUL: return Script::kHangul;
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
    case USCRIPT_UNKNOWN: return Script::kNone;
    default: return Script::kOther;
  }
}

Script looked_up(char32_t code) {
  const auto point = static_cast<UChar32>(code);
  if (!u_isalpha(point)) return Script::kNone;
  UErrorCode status = U_ZERO_ERROR;
  return script_named(uscript_getScript(point, &status));
}

// Latin to Thai, Georgian and the marks of typography: ICU takes ten times as
// long as a table, and every letter of an article is asked for.
constexpr char32_t kTableEnd = 0x2100;
using Table = std::array<Script, kTableEnd>;

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

}  // namespace

Script script_of(char32_t code) {
  if (code < 0x80) {
    const char32_t lower = code | 0x20U;
    return lower >= 'a' && lower <= 'z' ? Script::kLatin : Script::kNone;
  }
  if (code < kTableEnd) return table()[code];
  if (code >= 0x4E00 && code < 0x9FF0) return Script::kHan;
  if (code >= 0xAC00 && code < 0xD7A4) return Script::kHangul;
  return looked_up(code);
}

}  // namespace lede
