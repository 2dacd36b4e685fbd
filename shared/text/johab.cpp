#include "johab.h"

#include <array>
#include <cstddef>
#include <string>

#include "utf8.h"

namespace lede {
namespace {

constexpr int kNone = -1;  // a code without meaning
constexpr int kFill = -2;  // "no letter in this place"

// What the five bits of each place mean: the index of a letter in the order
// of Unicode, or one of the two above.
constexpr std::array<int, 32> kInitial{
    kNone, kFill, 0,     1,     2,     3,     4,     5,     6,     7,    8,
    9,     10,    11,    12,    13,    14,    15,    16,    17,    18,   kNone,
    kNone, kNone, kNone, kNone, kNone, kNone, kNone, kNone, kNone, kNone};
constexpr std::array<int, 32> kMedial{
    kNone, kNone, kFill, 0,     1,  2,     3,     4,  kNone, kNone, 5,
    6,     7,     8,     9,     10, kNone, kNone, 11, 12,    13,    14,
    15,    16,    kNone, kNone, 17, 18,    19,    20, kNone, kNone};
constexpr std::array<int, 32> kFinal{
    kNone, 0,  1,     2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13,    14,
    15,    16, kNone, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, kNone, kNone};

// Single letters, as Unicode's "Hangul Compatibility Jamo" orders them.
constexpr std::u32string_view kInitials =
    U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::u32string_view kFinals =
    U"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

// The syllable or letter of two bytes; 0 where they are none.
char32_t hangul_of(unsigned lead, unsigned trail) {
  if (lead < 0x84 || lead > 0xD3) return 0;
  const unsigned code = (lead << 8U) | trail;
  const int initial = kInitial[(code >> 10U) & 31U];
  const int medial = kMedial[(code >> 5U) & 31U];
  const int final = kFinal[code & 31U];
  if (initial == kNone || medial == kNone || final == kNone) return 0;
  if (initial >= 0 && medial >= 0) {
    return static_cast<char32_t>(0xAC00 + (initial * 21 + medial) * 28 + final);
  }
  const bool alone = (initial >= 0) + (medial >= 0) + (final > 0) == 1;
  if (!alone) return 0;
  if (medial >= 0) return static_cast<char32_t>(0x314F + medial);
  return initial >= 0 ? kInitials[static_cast<std::size_t>(initial)]
                      : kFinals[static_cast<std::size_t>(final) - 1];
}

// Signs and Chinese characters: those of EUC-KR, two of its rows under one
// lead byte. The two bytes in EUC-KR; empty where there are none.
std::string in_euc_kr(unsigned lead, unsigned trail) {
  const bool signs = lead >= 0xD9 && lead <= 0xDE;
  const bool chinese = lead >= 0xE0 && lead <= 0xF9;
  const bool low = trail >= 0x31 && trail <= 0x7E;
  const bool high = trail >= 0x91 && trail <= 0xFE;
  if ((!signs && !chinese) || (!low && !high)) return {};
  const unsigned place = low ? trail - 0x31 : trail - 0x91 + 0x4E;
  const unsigned first_row = signs ? 2 * (lead - 0xD9) : 2 * (lead - 0xE0) + 41;
  const unsigned row = first_row + place / 94;
  return {static_cast<char>(0xA1 + row), static_cast<char>(0xA1 + place % 94)};
}

Converted character_of(unsigned lead, unsigned trail) {
  const char32_t hangul = hangul_of(lead, trail);
  const std::string sign = hangul == 0 ? in_euc_kr(lead, trail) : "";
  if (!sign.empty()) return convert(sign, "EUC-KR");
  Converted converted;
  converted.replaced_count = hangul == 0 ? 1 : 0;
  append_utf8(hangul == 0 ? kReplacementCharacter : hangul, converted.text);
  return converted;
}

bool is_common(char32_t syllable) {
  constexpr std::u32string_view kCommon =
      U"이다는에의하고가을를도로은사기지한해어서자나대시인리아라그일전정수있과"
      U"보"
      U"니것게부제적들상주으면원장";
  return kCommon.find(syllable) != std::u32string_view::npos;
}

}  // namespace

Converted convert_johab(std::string_view bytes) {
  Converted converted;
  for (std::size_t at = 0; at < bytes.size();) {
    const unsigned lead = byte_at(bytes, at);
    if (lead < 0x80) {
      converted.text += static_cast<char>(lead);
      ++at;
      continue;
    }
    const Converted character = character_of(lead, byte_at(bytes, at + 1));
    converted.text += character.text;
    converted.replaced_count += character.replaced_count;
    at += character.replaced_count > 0 ? 1 : 2;
  }
  return converted;
}

bool looks_like_johab(std::string_view bytes) {
  std::size_t syllables = 0;
  std::size_t common = 0;
  std::size_t others = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const unsigned lead = byte_at(bytes, at);
    if (lead < 0x80) continue;
    ++at;
    if (at == bytes.size()) break;
    const char32_t hangul = hangul_of(lead, byte_at(bytes, at));
    if (hangul != 0) {
      ++syllables;
      if (is_common(hangul)) ++common;
    } else if (in_euc_kr(lead, byte_at(bytes, at)).empty()) {
      return false;
    } else {
      ++others;
    }
  }
  // Signs may be many, since tables were drawn with them.
  return syllables >= 4 && common * 4 >= syllables && others <= syllables;
}

}  // namespace lede
