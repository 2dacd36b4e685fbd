#include "repair/reading.h"

#include <algorithm>
#include <limits>

#include "repair/badness.h"
#include "repair/character_kind.h"
#include "repair/letters.h"
#include "repair/lost_bytes.h"
#include "repair/sequence.h"
#include "repair/sequence_price.h"
#include "script.h"
#include "utf8.h"

namespace lede {
namespace {

void add_whole(Codec codec, const std::string& bytes, std::u32string_view text,
               std::size_t size, Steps& steps) {
  if (bytes.size() < size || text.size() < size) return;
  const Character read = character_at(bytes, 0);
  if (!read.valid) return;
  const int price = price_of_sequence(codec, text.substr(0, size),
                                      text.substr(size), read.code);
  steps.add({static_cast<std::uint8_t>(size), static_cast<std::int8_t>(price),
             read.code});
}

// A decoder that met a byte without meaning in the middle of a sequence may
// have put U+FFFD for it. What stood there is gone.
void add_replaced(Codec codec, std::u32string_view text, std::size_t size,
                  Steps& steps) {
  if (size >= text.size() || text[size] != kReplacementCharacter) return;
  // A letter of Russian next to what was lost is more likely meant.
  if (size == 1 && is_cyrillic(text[0])) return;
  const int price =
      price_of_sequence(codec, text.substr(0, size), {}, kReplacementCharacter);
  if (price > 0) return;
  steps.add({static_cast<std::uint8_t>(size + 1), 0, kReplacementCharacter});
}

// "ÑÐ": the bytes behind the first of them were dropped. Other codecs than
// those that show Ð and Ñ lose little.
bool has_lone_leads(std::u32string_view text) {
  constexpr std::size_t kNear = 24;
  const auto is_lead = [](char32_t code) {
    return code == U'Ð' || code == U'Ñ';
  };
  const std::u32string_view near = text.substr(0, kNear);
  return std::adjacent_find(near.begin(), near.end(),
                            [&](char32_t a, char32_t b) {
                              return is_lead(a) && is_lead(b);
                            }) != near.end();
}

void add_spaced(const std::string& bytes, const Reading& reading,
                std::u32string_view text, std::size_t at, Steps& steps) {
  const std::size_t end = at + bytes.size();
  if (end >= text.size() || text[end] != ' ') return;
  if (!may_end_with_space(reading.shown, bytes)) return;
  const Character read = character_at(bytes + "\xA0", 0);
  constexpr char32_t kAGrave = 0xE0;  // ends a word in French and Italian
  constexpr char32_t kEr = 0x420;
  const bool ends_word = read.code == kAGrave;
  if (!read.valid || read.size_bytes != bytes.size() + 1) return;
  const bool keeps_space =
      ends_word && !(end + 1 < text.size() && text[end + 1] == ' ');
  const std::size_t consumed = bytes.size() + (keeps_space ? 0 : 1);
  // In windows-1251 a lone lead byte is more likely И, whose 0x98 was lost.
  const bool lost = reading.shown == Codec::kWindows1251 ||
                    (read.code == kEr && has_lone_leads(text.substr(end + 1)));
  const std::int8_t price = lost ? 6 : 1;
  steps.add({static_cast<std::uint8_t>(consumed), price, read.code});
}

bool is_latin(char32_t code) { return script_of(code) == Script::kLatin; }

// "â" is a letter beside other Latin letters, those aside that Russian letters
// are shown as, and "â¡" is what is left of a sign.
bool may_be_lone_lead(char32_t before, std::u32string_view behind) {
  if (is_latin(before)) return false;
  if (behind.empty() || behind.front() == U'Ð' || behind.front() == U'Ñ') {
    return true;
  }
  return !is_latin(behind.front()) &&
         (behind.front() < 0xA0 || behind.front() >= 0xC0);
}

// How odd a character is here. What stands behind it is known where that is
// ASCII.
int badness_between(char32_t before, char32_t code,
                    std::u32string_view behind) {
  const bool known = !behind.empty() && behind.front() < 0x80;
  return badness_of(before, code) +
         (known ? badness_of(code, behind.front()) : 0);
}

void add_remains(const Reading& reading, std::u32string_view text,
                 std::size_t at, char32_t before, Steps& steps) {
  const Remains* remains = remains_at(reading.shown, text, at);
  if (remains == nullptr) return;
  const std::u32string_view behind = text.substr(at + remains->shown.size());
  if (remains->shown == kLoneLead && !may_be_lone_lead(before, behind)) return;
  int least = std::numeric_limits<int>::max();
  char32_t best = 0;
  for (const char32_t code : remains->could_be) {
    const int badness = badness_between(before, code, behind);
    if (badness >= least) continue;
    least = badness;
    best = code;
  }
  steps.add(
      {static_cast<std::uint8_t>(remains->shown.size()), kPriceOfDoubt, best});
}

Steps steps_from_utf8(const Reading& reading, std::u32string_view text,
                      std::size_t at, char32_t before) {
  Steps steps;
  const std::size_t size = sequence_size(byte_of(reading.shown, text[at]));
  if (size == 0) return steps;
  const std::string bytes = bytes_shown(reading.shown, text.substr(at), size);
  add_whole(reading.shown, bytes, text.substr(at), size, steps);
  if (steps.count > 0) return steps;
  add_replaced(reading.shown, text.substr(at), bytes.size(), steps);
  add_spaced(bytes, reading, text, at, steps);
  add_remains(reading, text, at, before, steps);
  return steps;
}

Steps steps_from_utf8_twice(const Reading& reading, std::u32string_view text) {
  Steps steps;
  const Sequence read = sequence_read_twice(reading.shown, text);
  if (read.consumed == 0) return steps;
  const bool number = begins_number(read.code, text.substr(read.consumed));
  steps.add({static_cast<std::uint8_t>(read.consumed),
             number ? kGainOfNumber : std::int8_t{0}, read.code});
  return steps;
}

// Letters and punctuation, not box drawing or control characters: a wrong
// reading may turn unlikely letters into those.
bool is_usual_in_text(char32_t code) {
  switch (character_kind(code).kind) {
    case Kind::kControl:
    case Kind::kBox:
    case Kind::kMark:
    case Kind::kOther: return false;
    case Kind::kOddMark: return code == U'•';
    default: return true;
  }
}

// Letters that Russian does not have, and letters that would become marks,
// are against a reading. What became a Russian letter speaks for it: those cost
// as pairs do, 4 or 5 bits, even in the best of texts.
std::int8_t price_of_change(char32_t shown, char32_t code) {
  const CharacterKind to = character_kind(code);
  // Where windows-1252 has "Š", MacRoman has the "ä" of Finnish.
  const bool from_control = character_kind(shown).kind == Kind::kControl;
  if (from_control && to.kind == Kind::kUpper && !is_cyrillic(code)) {
    return 2 * kPriceOfDoubt;
  }
  if (to.script == 0) {
    return character_kind(shown).script == 0 ? 0 : kPriceOfDoubt;
  }
  if (!is_cyrillic(code)) return 0;
  if (!is_russian_letter(code)) return kPriceOfDoubt;
  return is_cyrillic(shown) ? 0 : kPriceOfRussianLetter;
}

Steps steps_from_single_byte(const Reading& reading, char32_t shown) {
  Steps steps;
  const std::uint8_t byte = byte_of(reading.shown, shown);
  if (byte == 0) return steps;
  const char32_t code = character_of(*reading.written, byte);
  if (is_usual_in_text(code))
    steps.add({1, price_of_change(shown, code), code});
  return steps;
}

}  // namespace

std::string name_of(const Reading& reading) {
  std::string name(reading.written ? name_of(*reading.written) : "utf-8");
  return name.append(" as ").append(name_of(reading.shown));
}

int price_of(const Reading& reading) {
  if (reading.written == Codec::kWindows1252) return 5;
  if (reading.written) {
    const bool shows_cyrillic = byte_of(reading.shown, U'я') != 0;
    return shows_cyrillic ? 24 : 16;
  }
  switch (reading.shown) {
    case Codec::kWindows1252:
    case Codec::kLatin1: return 8;
    case Codec::kIsoCyrillic:
    case Codec::kMacCyrillic: return 20;
    default: return 9;
  }
}

Steps steps_of(const Reading& reading, std::u32string_view text, std::size_t at,
               char32_t before) {
  if (text[at] < 0x80) {
    Steps steps;
    steps.add({1, 0, text[at]});
    return steps;
  }
  if (reading.written) return steps_from_single_byte(reading, text[at]);
  return reading.twice ? steps_from_utf8_twice(reading, text.substr(at))
                       : steps_from_utf8(reading, text, at, before);
}

}  // namespace lede
