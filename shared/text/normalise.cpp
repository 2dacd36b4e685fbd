#include "normalise.h"

#include <cstdint>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "script.h"
#include "utf8.h"

namespace lede {
namespace {

// The spelling of a word of ASCII and Russian letters, where there is nothing
// to compose and nothing to drop; false for any other. Most words are such, and
// ICU takes ten times as long.
bool spell_plain(std::string_view word, std::string& out) {
  constexpr std::string_view kYe = "е";
  for (std::size_t at = 0; at < word.size(); ++at) {
    const auto byte = static_cast<unsigned char>(word[at]);
    if (byte < 0x80) {
      const bool capital = byte >= 'A' && byte <= 'Z';
      out += static_cast<char>(capital ? byte | 0x20 : byte);
      continue;
    }
    if (++at == word.size()) return false;
    const auto second = static_cast<unsigned char>(word[at]);
    const auto put = [&out](int lead, int continuation) {
      out += static_cast<char>(lead);
      out += static_cast<char>(continuation);
    };
    if (byte == 0xD0 && second >= 0x90 && second < 0xA0) {
      put(0xD0, second + 0x20);  // А to П
    } else if (byte == 0xD0 && second >= 0xA0 && second < 0xB0) {
      put(0xD1, second - 0x20);  // Р to Я
    } else if ((byte == 0xD0 && second >= 0xB0 && second < 0xC0) ||
               (byte == 0xD1 && second >= 0x80 && second < 0x90)) {
      put(byte, second);  // а to я
    } else if ((byte == 0xD0 && second == 0x81) ||
               (byte == 0xD1 && second == 0x91)) {
      out += kYe;  // Ё and ё
    } else {
      return false;
    }
  }
  return true;
}

std::string nfkc_casefold(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normaliser =
      icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) return std::string(word);
  std::string folded;
  icu::StringByteSink<std::string> sink(&folded);
  normaliser->normalizeUTF8(
      0, icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())),
      sink, nullptr, status);
  return folded;
}

bool is_apostrophe(char32_t code) {
  return code == 0x2019 || code == 0x2018 || code == 0x02BC || code == 0x02B9 ||
         code == 0x2032 || code == 0x201B;
}

bool is_stress_mark(char32_t code) { return code == 0x301 || code == 0x300; }

// Not consonants: an acute on г or к makes the Macedonian letters ѓ and ќ.
bool is_cyrillic_vowel(char32_t code) {
  constexpr std::u32string_view kVowels = U"аеёиоуыэюяіїєАЕЁИОУЫЭЮЯІЇЄѐѝЀЍ";
  return kVowels.find(code) != std::u32string_view::npos;
}

// Stress marks on Cyrillic vowels dropped, before other marks compose with
// the letters: и, acute, breve is a stressed й.
std::string without_stress(std::string_view word) {
  std::string out;
  out.reserve(word.size());
  bool after_vowel = false;
  for (std::size_t at = 0; at < word.size();) {
    const Character character = character_at(word, at);
    const std::string_view bytes = word.substr(at, character.size_bytes);
    at += character.size_bytes;
    const bool mark = script_of(character.code) == Script::kNone;
    if (after_vowel && is_stress_mark(character.code)) continue;
    if (!mark) after_vowel = is_cyrillic_vowel(character.code);
    out += bytes;
  }
  return out;
}

// The apostrophe and the ASCII digit that stand for all of their shapes;
// digits are what every script has its own of.
char32_t plain(char32_t code) {
  if (is_apostrophe(code)) return U'\'';
  const std::int32_t digit = u_charDigitValue(static_cast<UChar32>(code));
  const bool other_digit = code >= 0x80 && digit >= 0;
  return other_digit ? U'0' + static_cast<char32_t>(digit) : code;
}

// What NFKC keeps apart and readers do not.
std::string unified(std::string_view folded) {
  constexpr char32_t kDotAbove = 0x0307;  // of the Turkish capital İ
  std::string out;
  out.reserve(folded.size());
  char32_t last = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const Character character = character_at(folded, at);
    at += character.size_bytes;
    if (last == 'i' && character.code == kDotAbove) continue;
    last = character.code;
    switch (character.code) {
      case U'ё':
      case U'ѐ': append_utf8(U'е', out); break;
      case U'ѝ': append_utf8(U'и', out); break;
      default: append_utf8(plain(character.code), out);
    }
  }
  return out;
}

}  // namespace

std::string normalised_word(std::string_view word) {
  const std::string_view read = first_bytes(word, kMaxSpellingBytes);
  std::string normal;
  normal.reserve(read.size());
  if (!spell_plain(read, normal)) {
    normal = unified(nfkc_casefold(without_stress(read)));
  }
  if (are_initials(normal)) std::erase(normal, '.');
  normal.resize(first_bytes(normal, kMaxTermBytes).size());
  return normal;
}

// The point at the end of U.S. is no part of the word.
bool are_initials(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < word.size(); ++count) {
    const Character character = character_at(word, at);
    at += character.size_bytes;
    const bool fits = count % 2 == 0
                          ? script_of(character.code) == Script::kLatin
                          : character.code == U'.' || character.code == U'．';
    if (!fits) return false;
  }
  return count > 1 && count % 2 == 1;
}

}  // namespace lede
