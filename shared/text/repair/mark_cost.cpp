#include "repair/mark_cost.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "repair/character_kind.h"
#include "repair/codec.h"
#include "repair/letter_pairs.h"
#include "repair/letters.h"
#include "utf8.h"

namespace lede {
namespace {

constexpr int kUsual = 3;     // in its place
constexpr int kSeldom = 6;    // a slip of whoever typed it
constexpr int kForeign = 9;   // a letter of another alphabet
constexpr int kNoName = 3;    // more for one that begins a sentence
constexpr int kOdd = 10;      // in the place of another mark
constexpr int kStrange = 14;  // in hardly any text
constexpr int kUnheardOf = 20;
constexpr int kLeftOpen = 4;  // more for a quotation mark that nothing closes

bool is_letter(char32_t code) {
  const Kind kind = character_kind(code).kind;
  return kind >= Kind::kLower && kind <= Kind::kLetter;
}

bool is_digit(char32_t code) { return code >= U'0' && code <= U'9'; }

// What a mark stands between.
struct Place {
  char32_t before = U'\n';
  char32_t behind = U'\n';

  bool is_behind_word() const { return is_letter(before) || is_digit(before); }
  bool is_before_word() const { return is_letter(behind); }
  bool is_alone() const { return before <= U' ' && behind <= U' '; }
};

int cost_of_opening(Place place) {
  if (place.is_alone()) return kOdd;
  return place.is_behind_word() ? kSeldom + 2 : kUsual;
}

int cost_of_closing(Place place) {
  if (place.is_alone()) return kOdd;
  if (!place.is_before_word()) return kUsual;
  return place.is_behind_word() ? kSeldom + 2 : kOdd + 2;
}

// “ and ‘ open in some languages and close in others.
int cost_of_quote(Place place) {
  if (place.is_alone()) return kOdd;
  return place.is_behind_word() && place.is_before_word() ? kSeldom + 2
                                                          : kUsual;
}

int cost_of_dash(Place place) {
  if (!place.is_before_word() || place.is_behind_word()) return kUsual;
  return kSeldom + 2;
}

// Stands between words, or behind a mark that ends one.
int cost_of_no_break_space(Place place) {
  constexpr std::u32string_view kOpening = U"([{*_/#«„“‘";
  const bool begins =
      place.before <= U' ' || kOpening.find(place.before) != kOpening.npos;
  return begins && place.is_before_word() ? kOdd : kUsual;
}

// Signs go with numbers, ™ and ° stand behind words too.
int cost_of_sign(Kind kind, Place place) {
  if (is_digit(place.before) || is_digit(place.behind)) return kUsual;
  const bool attached = is_letter(place.before) && kind != Kind::kAttached;
  return attached || place.is_before_word() ? kStrange : kSeldom;
}

// In no text but mathematics, or typed for a comma.
bool is_unheard_of(char32_t code) {
  constexpr std::u32string_view kRare = U"¬ƒ‚‹";
  return kRare.find(code) != kRare.npos;
}

int cost_at(char32_t mark, Place place) {
  if (is_cyrillic(mark)) return kForeign;
  if (is_unheard_of(mark)) return place.is_behind_word() ? kSeldom : kUnheardOf;
  const Kind kind = character_kind(mark).kind;
  switch (kind) {
    case Kind::kOpenQuote: return cost_of_opening(place);
    case Kind::kQuote: return cost_of_quote(place);
    case Kind::kCloseQuote: return cost_of_closing(place);
    case Kind::kDash: return cost_of_dash(place);
    case Kind::kNoBreakSpace: return cost_of_no_break_space(place);
    case Kind::kControl: return kUnheardOf;
    case Kind::kAttached:
    case Kind::kCurrency:
    case Kind::kOddMark: return cost_of_sign(kind, place);
    default: return kSeldom;
  }
}

// No letter stands before it, or a sentence ends there.
bool begins_sentence(std::u32string_view text, std::size_t at) {
  constexpr std::size_t kNear = 16;
  const std::size_t first = at > kNear ? at - kNear : 0;
  while (at > first && !is_letter(text[at - 1])) {
    --at;
    if (text[at] == U'.' || text[at] == U'!' || text[at] == U'?') return true;
  }
  return at == first;
}

// What is quoted begins with a capital, a word without its own does not.
bool opens_small_word(char32_t mark, Place place) {
  constexpr std::u32string_view kOpening = U"«„“‘";
  return kOpening.find(mark) != kOpening.npos && !place.is_behind_word() &&
         is_small_russian(place.behind);
}

bool is_closed(std::u32string_view behind) {
  constexpr std::size_t kNear = 100;
  return behind.substr(0, kNear).find_first_of(U"»”’“‘") != behind.npos;
}

bool is_closed(std::string_view behind) {
  constexpr std::size_t kNear = 200;
  constexpr std::array<std::string_view, 5> kClosing{"»", "”", "’", "“", "‘"};
  const std::string_view near = behind.substr(0, kNear);
  return std::any_of(
      kClosing.begin(), kClosing.end(),
      [near](std::string_view mark) { return near.find(mark) != near.npos; });
}

Place place_of(std::string_view utf8, std::size_t begin, std::size_t end) {
  Place place;
  if (begin > 0) {
    place.before = character_at(utf8, border_before(utf8, begin - 1)).code;
  }
  if (end < utf8.size()) place.behind = character_at(utf8, end).code;
  return place;
}

// Э stands before other letters than Ё.
bool may_be_e(char32_t behind) {
  return russian_pair_cost(U'Э', behind) <= russian_pair_cost(U'Ё', behind);
}

// Between spaces, line breaks, and marks of lists and links.
bool may_be_border(char byte) {
  constexpr std::string_view kMarks = "*_[({#/";
  return (byte >= 0 && byte <= ' ') || kMarks.find(byte) != kMarks.npos;
}

// Before a letter of Cyrillic, or by itself. Looks at bytes: most marks of
// clean text are let pass by this.
bool may_begin_word(std::string_view utf8, std::size_t begin, std::size_t end) {
  const char before = begin == 0 ? '\n' : utf8[begin - 1];
  const char behind = end == utf8.size() ? '\n' : utf8[end];
  const bool before_cyrillic = behind == '\xD0' || behind == '\xD1';
  return before_cyrillic || (may_be_border(before) && may_be_border(behind));
}

}  // namespace

int cost_of_mark(std::u32string_view text, std::size_t at) {
  const char32_t mark = text[at];
  if (mark < 0x80 || is_russian_letter(mark)) return 0;
  // Names stand elsewhere.
  if (is_cyrillic(mark)) {
    return kForeign + (begins_sentence(text, at) ? kNoName : 0);
  }
  const Place place{at == 0 ? U'\n' : text[at - 1],
                    at + 1 == text.size() ? U'\n' : text[at + 1]};
  const bool left_open =
      opens_small_word(mark, place) && !is_closed(text.substr(at + 1));
  return cost_at(mark, place) + (left_open ? kLeftOpen : 0);
}

bool may_be_shown_capital(char32_t code) {
  if (code < 0x80) return false;
  if (is_russian_letter(code)) return code == U'Ё';
  const std::uint8_t mac = byte_of(Codec::kMacCyrillic, code);
  const std::uint8_t windows = byte_of(Codec::kWindows1251, code);
  return (mac >= 0xC0 && mac < 0xE0) || (windows >= 0x80 && windows < 0xA0);
}

bool is_misplaced(std::string_view utf8, std::size_t at_bytes) {
  const Character mark = character_at(utf8, at_bytes);
  const std::size_t behind = at_bytes + mark.size_bytes;
  const bool letter = is_cyrillic(mark.code);
  if (!letter && !may_begin_word(utf8, at_bytes, behind)) return false;
  const Place place = place_of(utf8, at_bytes, behind);
  if (letter) return mark.code != U'Ё' || may_be_e(place.behind);
  return cost_at(mark.code, place) > kSeldom ||
         (opens_small_word(mark.code, place) &&
          !is_closed(utf8.substr(behind)));
}

}  // namespace lede
