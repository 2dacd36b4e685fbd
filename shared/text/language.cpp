#include "language.h"

#include <array>
#include <cstdint>

namespace lede {
namespace {

struct Row {
  std::string_view code;
  Script script;
  std::string_view stemmer;  // Xapian's name
};

// The first language of a script is the usual one of that script. Codes are
// ISO 639-1; the detector's own spellings are mapped to them where it is
// called. At most 127 rows beside the first.
constexpr auto kRows = std::to_array<Row>({
    {"und", Script::kNone, ""},
    {"en", Script::kLatin, "english"},
    {"ru", Script::kCyrillic, "russian"},
    {"de", Script::kLatin, "german"},
    {"fr", Script::kLatin, "french"},
    {"es", Script::kLatin, "spanish"},
    {"it", Script::kLatin, "italian"},
    {"pt", Script::kLatin, "portuguese"},
    {"nl", Script::kLatin, "dutch"},
    {"sv", Script::kLatin, "swedish"},
    {"da", Script::kLatin, "danish"},
    {"no", Script::kLatin, "norwegian"},
    {"fi", Script::kLatin, "finnish"},
    {"hu", Script::kLatin, "hungarian"},
    {"ro", Script::kLatin, "romanian"},
    {"tr", Script::kLatin, "turkish"},
    {"ca", Script::kLatin, "catalan"},
    {"eu", Script::kLatin, "basque"},
    {"ga", Script::kLatin, "irish"},
    {"id", Script::kLatin, "indonesian"},
    {"lt", Script::kLatin, "lithuanian"},
    {"pl", Script::kLatin, ""},
    {"cs", Script::kLatin, ""},
    {"sk", Script::kLatin, ""},
    {"sl", Script::kLatin, ""},
    {"hr", Script::kLatin, ""},
    {"bs", Script::kLatin, ""},
    {"lv", Script::kLatin, ""},
    {"et", Script::kLatin, ""},
    {"is", Script::kLatin, ""},
    {"sq", Script::kLatin, ""},
    {"az", Script::kLatin, ""},
    {"uz", Script::kLatin, ""},
    {"vi", Script::kLatin, ""},
    {"ms", Script::kLatin, ""},
    {"tl", Script::kLatin, ""},
    {"sw", Script::kLatin, ""},
    {"uk", Script::kCyrillic, ""},
    {"be", Script::kCyrillic, ""},
    {"bg", Script::kCyrillic, ""},
    {"sr", Script::kCyrillic, ""},
    {"mk", Script::kCyrillic, ""},
    {"kk", Script::kCyrillic, ""},
    {"ky", Script::kCyrillic, ""},
    {"tg", Script::kCyrillic, ""},
    {"tt", Script::kCyrillic, ""},
    {"mn", Script::kCyrillic, ""},
    {"el", Script::kGreek, ""},
    {"ar", Script::kArabic, "arabic"},
    {"fa", Script::kArabic, ""},
    {"ur", Script::kArabic, ""},
    {"he", Script::kHebrew, ""},
    {"hy", Script::kArmenian, "armenian"},
    {"ka", Script::kGeorgian, ""},
    {"hi", Script::kDevanagari, ""},
    {"ne", Script::kDevanagari, "nepali"},
    {"mr", Script::kDevanagari, ""},
    {"bn", Script::kBengali, ""},
    {"ta", Script::kTamil, "tamil"},
    {"th", Script::kThai, ""},
    {"lo", Script::kLao, ""},
    {"km", Script::kKhmer, ""},
    {"my", Script::kMyanmar, ""},
    {"zh", Script::kHan, ""},
    {"ja", Script::kKana, ""},
    {"ko", Script::kHangul, ""},
});
static_assert(kRows.size() <= LanguageSet().size());

// Older codes, and finer ones than the table's.
struct Alias {
  std::string_view code;
  std::string_view meant;
};
constexpr auto kAliases = std::to_array<Alias>({
    {"iw", "he"},
    {"in", "id"},
    {"nb", "no"},
    {"nn", "no"},
    {"mo", "ro"},
});

constexpr std::size_t kLetters = 26;

// A number for a code in any case; kNoCode for what is none.
constexpr std::size_t kNoCode = kLetters * kLetters;
constexpr std::size_t number_of(std::string_view code) {
  if (code.size() != 2) return kNoCode;
  std::size_t number = 0;
  for (const char each : code) {
    const auto letter = static_cast<unsigned char>((each | 0x20) - 'a');
    if (letter >= kLetters) return kNoCode;
    number = number * kLetters + letter;
  }
  return number;
}

// By the number of a code: the row of its language, 0 where it has none.
constexpr auto kRowsByCode = [] {
  std::array<std::uint8_t, kNoCode + 1> rows{};
  for (std::size_t row = 1; row < kRows.size(); ++row) {
    rows[number_of(kRows[row].code)] = static_cast<std::uint8_t>(row);
  }
  for (const Alias& alias : kAliases) {
    rows[number_of(alias.code)] = rows[number_of(alias.meant)];
  }
  return rows;
}();
static_assert(kRowsByCode[kNoCode] == 0);

}  // namespace

Language Language::of(std::string_view code) {
  return numbered(
      kRowsByCode[number_of(code.substr(0, code.find_first_of("-_")))]);
}

Language Language::usual_of(Script script) {
  for (std::size_t row = 1; row < kRows.size(); ++row) {
    if (kRows[row].script == script) return numbered(row);
  }
  return {};
}

const std::vector<Language>& Language::all() {
  static const std::vector<Language> languages = [] {
    std::vector<Language> all;
    for (std::size_t row = 1; row < kRows.size(); ++row) {
      all.push_back(numbered(row));
    }
    return all;
  }();
  return languages;
}

std::string_view Language::code() const { return kRows[row_].code; }
Script Language::script() const { return kRows[row_].script; }
std::string_view Language::stemmer() const { return kRows[row_].stemmer; }

Language Language::numbered(std::size_t number) {
  return Language(
      static_cast<std::uint8_t>(number < kRows.size() ? number : 0));
}

std::vector<Language> languages_in(const LanguageSet& set) {
  std::vector<Language> languages;
  for (const Language language : Language::all()) {
    if (set.test(language.number())) languages.push_back(language);
  }
  return languages;
}

}  // namespace lede
