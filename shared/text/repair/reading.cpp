#include "repair/reading.h"

#include <algorithm>
#include <limits>

#include "repair/badness.h"
#include "repair/character_kind.h"
#include "repair/lost_bytes.h"
#include "script.h"
#include "utf8.h"

namespace lede {
namespace {

constexpr std::int8_t kPriceOfLoss = 4;
constexpr std::int8_t kGainOfLetter = -2;

bool is_continuation_byte(std::uint8_t byte) {
  return byte >= 0x80 && byte < 0xC0;
}

std::size_t sequence_size(std::uint8_t lead) {
  if (lead < 0xC2 || lead > 0xF4) return 0;
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

// As many bytes of one UTF-8 sequence as the text shows, up to `size`.
std::string bytes_from(Codec shown, std::u32string_view text, std::size_t at,
                       std::size_t size) {
  std::string bytes;
  for (std::size_t i = at; i < text.size() && bytes.size() < size; ++i) {
    const std::uint8_t byte = text[i] < 0x80 ? 0 : byte_of(shown, text[i]);
    if (!bytes.empty() && !is_continuation_byte(byte)) break;
    bytes += static_cast<char>(byte);
  }
  return bytes;
}

bool is_russian_letter(char32_t code) {
  return (code >= U'А' && code <= U'я') || code == U'Ё' || code == U'ё';
}

bool is_cyrillic(char32_t code) { return code >= 0x400 && code <= 0x45F; }

// Both letters are Cyrillic, and they mean something else: "Её" would be Ÿ,
// "ВІ" a small ², "ХІ" a letter of Armenian.
bool is_likely_cyrillic(std::u32string_view shown, char32_t code) {
  constexpr std::u32string_view kUsual = U"ЁёІіЇїЄє";
  if (is_cyrillic(code)) return false;
  if (!std::all_of(shown.begin(), shown.end(), is_cyrillic)) return false;
  const auto script = static_cast<Script>(character_kind(code).script);
  const bool exotic = script != Script::kLatin && script != Script::kNone;
  return exotic || kUsual.find(shown.back()) != kUsual.npos;
}

// "£5", "€20": what stands in front of a number.
bool is_price(std::u32string_view text, std::size_t behind, char32_t code) {
  return character_kind(code).kind == Kind::kCurrency && behind < text.size() &&
         text[behind] >= U'0' && text[behind] <= U'9';
}

// Codecs in which whole sequences of UTF-8 look like Russian letters.
bool has_letters_for_bytes(Codec codec) {
  return codec == Codec::kIbm866 || codec == Codec::kIsoCyrillic ||
         codec == Codec::kMacCyrillic;
}

// A letter and then a mark that often stands behind words.
bool ends_like_a_word(std::u32string_view shown) {
  const Kind kind = character_kind(shown.back()).kind;
  return shown.size() == 2 && character_kind(shown[0]).script != 0 &&
         (kind == Kind::kCloseQuote || kind == Kind::kQuote ||
          kind == Kind::kDash);
}

// What makes a sequence less certain. "Ã¥" is å in windows-1252, but other
// mistakes end up as it too. Where all the characters are letters of Russian,
// or of a Cyrillic alphabet while the result is of none, they are likely
// meant: what they cost as such is no gain.
std::int8_t price_of_sequence(Codec codec, std::u32string_view shown,
                              char32_t code) {
  constexpr std::int8_t kAmbiguous = 15;
  if (shown == U"Ã¥" && code == U'å') return kAmbiguous;
  const bool letters =
      (has_letters_for_bytes(codec) &&
       std::all_of(shown.begin(), shown.end(), is_russian_letter)) ||
      is_likely_cyrillic(shown, code);
  const Kind kind = character_kind(code).kind;
  const bool punctuates =
      kind == Kind::kQuote || kind == Kind::kCloseQuote || kind == Kind::kDash;
  const std::size_t price = punctuates ? 2 : 4;
  if (letters) return static_cast<std::int8_t>(price * shown.size());
  if (!ends_like_a_word(shown)) return 0;
  const bool quoted = is_cyrillic(shown[0]) && shown[1] == U'»';
  return quoted && !is_cyrillic(code) ? kAmbiguous : kPriceOfLoss;
}

void add_whole(Codec codec, const std::string& bytes, std::u32string_view text,
               std::size_t size, Steps& steps) {
  constexpr std::int8_t kGainOfPrice = -6;
  if (bytes.size() < size || text.size() < size) return;
  const Character read = character_at(bytes, 0);
  if (!read.valid) return;
  const std::int8_t price =
      is_price(text, size, read.code)
          ? kGainOfPrice
          : price_of_sequence(codec, text.substr(0, size), read.code);
  steps.add({static_cast<std::uint8_t>(size), price, read.code});
}

// A decoder that met a byte without meaning in the middle of a sequence may
// have put U+FFFD for it. What stood there is gone.
void add_replaced(Codec codec, std::u32string_view text, std::size_t size,
                  Steps& steps) {
  if (size >= text.size() || text[size] != kReplacementCharacter) return;
  const std::int8_t price =
      price_of_sequence(codec, text.substr(0, size), kReplacementCharacter);
  if (price > 0) return;
  steps.add({static_cast<std::uint8_t>(size + 1), 0, kReplacementCharacter});
}

// 0xA0 is a no-break space in most codecs, and many a program makes a space of
// that, or one space of two.
void add_spaced(const std::string& bytes, const Reading& reading,
                std::u32string_view text, std::size_t at, Steps& steps) {
  const std::size_t end = at + bytes.size();
  if (end >= text.size() || text[end] != ' ') return;
  if (character_of(reading.shown, 0xA0) != 0xA0) return;
  const Character read = character_at(bytes + "\xA0", 0);
  constexpr char32_t kAGrave = 0xE0;  // ends a word in French and Italian
  constexpr char32_t kEr = 0x420;
  const bool ends_word = read.code == kAGrave;
  if (!read.valid || read.size_bytes != bytes.size() + 1) return;
  if (bytes.size() == 1 && !ends_word && read.code != kEr) return;
  if (bytes.size() > 1 && reading.shown != Codec::kWindows1252 &&
      reading.shown != Codec::kLatin1) {
    return;
  }
  const bool keeps_space =
      ends_word && !(end + 1 < text.size() && text[end + 1] == ' ');
  const std::size_t consumed = bytes.size() + (keeps_space ? 0 : 1);
  // In windows-1251 a lone lead byte is more likely И, whose 0x98 was lost.
  const std::int8_t price = reading.shown == Codec::kWindows1251 ? 6 : 1;
  steps.add({static_cast<std::uint8_t>(consumed), price, read.code});
}

void add_remains(const Reading& reading, std::u32string_view text,
                 std::size_t at, char32_t before, Steps& steps) {
  const Remains* remains = remains_at(reading.shown, text, at);
  if (remains == nullptr) return;
  int least = std::numeric_limits<int>::max();
  char32_t best = 0;
  for (const char32_t code : remains->could_be) {
    const int badness = badness_of(before, code);
    if (badness >= least) continue;
    least = badness;
    best = code;
  }
  steps.add(
      {static_cast<std::uint8_t>(remains->shown.size()), kPriceOfLoss, best});
}

Steps steps_from_utf8(const Reading& reading, std::u32string_view text,
                      std::size_t at, char32_t before) {
  Steps steps;
  const std::size_t size = sequence_size(byte_of(reading.shown, text[at]));
  if (size == 0) return steps;
  const std::string bytes = bytes_from(reading.shown, text, at, size);
  add_whole(reading.shown, bytes, text.substr(at), size, steps);
  if (steps.count > 0) return steps;
  add_replaced(reading.shown, text.substr(at), bytes.size(), steps);
  add_spaced(bytes, reading, text, at, steps);
  add_remains(reading, text, at, before, steps);
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
  if (to.script == 0) {
    return character_kind(shown).script == 0 ? 0 : kPriceOfLoss;
  }
  if (is_cyrillic(code) && !is_russian_letter(code)) return kPriceOfLoss;
  return is_cyrillic(shown) ? 0 : kGainOfLetter;
}

bool is_rare(Codec codec) {
  return codec == Codec::kIsoCyrillic || codec == Codec::kMacCyrillic;
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
    if (is_rare(reading.shown)) return 40;
    const int price = shows_cyrillic ? 24 : 16;
    return price + (is_rare(*reading.written) ? 4 : 0);
  }
  switch (reading.shown) {
    case Codec::kWindows1252:
    case Codec::kLatin1: return 8;
    case Codec::kIsoCyrillic:
    case Codec::kMacCyrillic: return 20;
    default: return 9;
  }
}

bool may_begin_step(const Reading& reading, char32_t code) {
  const std::uint8_t byte = byte_of(reading.shown, code);
  return reading.written ? byte != 0 : sequence_size(byte) != 0;
}

Steps steps_of(const Reading& reading, std::u32string_view text, std::size_t at,
               char32_t before) {
  if (text[at] < 0x80) {
    Steps steps;
    steps.add({1, 0, text[at]});
    return steps;
  }
  return reading.written ? steps_from_single_byte(reading, text[at])
                         : steps_from_utf8(reading, text, at, before);
}

}  // namespace lede
