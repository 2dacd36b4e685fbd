#include "text/russian_bytes.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "utf8.h"

namespace lede::test {
namespace {

// Where the letters of an encoding stand; the order of the letters is the
// alphabet's but in KOI8-R.
struct Encoding {
  std::string_view name;
  unsigned big_a;    // А to Я
  unsigned small_a;  // а to п
  unsigned small_r;  // р to я
  unsigned big_yo;
  unsigned small_yo;
};

constexpr Encoding kEncodings[] = {
    {"windows-1251", 0xC0, 0xE0, 0xF0, 0xA8, 0xB8},
    {"KOI8-R", 0xE0, 0xC0, 0xD0, 0xB3, 0xA3},
    {"IBM866", 0x80, 0xA0, 0xE0, 0xF0, 0xF1},
    {"ISO-8859-5", 0xB0, 0xD0, 0xE0, 0xA1, 0xF1},
    {"x-mac-cyrillic", 0x80, 0xE0, 0xF0, 0xDD, 0xDE},
};

constexpr std::u32string_view kAlphabet = U"абвгдежзийклмнопрстуфхцчшщъыьэюя";
constexpr std::u32string_view kKoi8 = U"юабцдефгхийклмнопярстужвьызшэщчъ";

unsigned byte_of(char32_t letter, const Encoding& encoding) {
  if (letter < 0x80) return letter;
  if (letter == U'Ё') return encoding.big_yo;
  if (letter == U'ё') return encoding.small_yo;
  if (letter == U'я' && encoding.name == "x-mac-cyrillic") return 0xDF;
  const bool big = letter < U'а';
  const char32_t small = big ? letter + 0x20 : letter;
  const bool koi8 = encoding.name == "KOI8-R";
  const auto place =
      static_cast<unsigned>((koi8 ? kKoi8 : kAlphabet).find(small));
  if (place >= 32) throw std::invalid_argument("no Russian letter");
  if (big) return encoding.big_a + place;
  return place < 16 ? encoding.small_a + place : encoding.small_r + place - 16;
}

}  // namespace

std::string russian_bytes(std::string_view text, std::string_view encoding) {
  const auto* table = std::find_if(
      std::begin(kEncodings), std::end(kEncodings),
      [encoding](const Encoding& e) { return e.name == encoding; });
  if (table == std::end(kEncodings)) {
    throw std::invalid_argument("no table for this encoding");
  }
  std::string bytes;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    bytes += static_cast<char>(byte_of(character.code, *table));
    at += character.size_bytes;
  }
  return bytes;
}

}  // namespace lede::test
