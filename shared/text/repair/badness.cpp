#include "repair/badness.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "repair/character_kind.h"
#include "repair/letter_pairs.h"
#include "script.h"

namespace lede {
namespace {

constexpr auto kLatin = static_cast<std::uint8_t>(Script::kLatin);
constexpr auto kThai = static_cast<std::uint8_t>(Script::kThai);
constexpr auto kCyrillic = static_cast<std::uint8_t>(Script::kCyrillic);

bool is_letter(Kind kind) {
  return kind >= Kind::kLower && kind <= Kind::kLetter;
}

// East Asian text mixes its scripts with one another and with Latin words.
bool goes_with_han(std::uint8_t script) {
  return script == kLatin ||
         (script >= static_cast<std::uint8_t>(Script::kHan) &&
          script <= static_cast<std::uint8_t>(Script::kHangul));
}

// Latin letters beyond ASCII seldom come in pairs.
bool is_accented(CharacterKind letter) {
  return letter.script == kLatin && letter.rarity > 0;
}

int accents_cost(CharacterKind before, CharacterKind now) {
  if (!is_accented(before) || !is_accented(now)) return 0;
  const bool latin1 = before.rarity == 3 && now.rarity == 3;
  return latin1 && now.kind == Kind::kLower ? 5 : 2;
}

// Typed on the wrong keyboard, or to get past a filter: "Cтоп", "Кpюгеp".
bool looks_cyrillic(char32_t code) {
  constexpr std::u32string_view kAlike = U"aceiopxyABCEHKMOPTX";
  return kAlike.find(code) != kAlike.npos;
}

bool look_alike(CharacterKind before, char32_t before_code, CharacterKind now,
                char32_t now_code) {
  return (before.script == kCyrillic && looks_cyrillic(now_code)) ||
         (now.script == kCyrillic && looks_cyrillic(before_code));
}

int letters_cost(CharacterKind before, char32_t before_code, CharacterKind now,
                 char32_t now_code) {
  if (before.script != now.script) {
    if (look_alike(before, before_code, now, now_code)) return 3;
    return goes_with_han(before.script) && goes_with_han(now.script) ? 6 : 8;
  }
  const bool raised = before.kind == Kind::kLower && now.kind == Kind::kUpper;
  return (raised ? 5 : 0) + accents_cost(before, now);
}

int box_cost(std::uint8_t script) { return script == kCyrillic ? 5 : 2; }

// What stands right behind a letter.
int behind_letter_cost(CharacterKind letter, CharacterKind now, char32_t code) {
  switch (now.kind) {
    case Kind::kOpenQuote: return 5;
    case Kind::kQuote: return 1;
    case Kind::kAttached: return now.rarity > 3 ? 2 : 1;
    case Kind::kCurrency:
      return code == U'£' && is_accented(letter) && letter.rarity < 8 ? 4 : 7;
    case Kind::kOddMark: return 4;
    case Kind::kBox: return box_cost(letter.script);
    case Kind::kDash: return is_accented(letter) && code != U'…' ? 2 : 0;
    case Kind::kMark:
      return now.script == 0 || now.script == letter.script ? 0 : 8;
    default: return 0;
  }
}

// What a letter stands right behind.
int before_letter_cost(CharacterKind before, char32_t mark,
                       CharacterKind letter) {
  constexpr char32_t kApostrophe = 0x2019;
  switch (before.kind) {
    case Kind::kCloseQuote:
      if (mark != kApostrophe) return 6;
      return letter.script == kCyrillic ? 3 : 0;
    case Kind::kDash: return is_accented(letter) ? 2 : 0;
    case Kind::kAttached: return 2;
    case Kind::kCurrency: return letter.script == kCyrillic ? 5 : 1;
    case Kind::kOddMark: return 3;
    case Kind::kBox: return box_cost(letter.script);
    default: return 0;
  }
}

bool is_sign(Kind kind) {
  return kind == Kind::kCurrency || kind == Kind::kOddMark ||
         kind == Kind::kAttached || kind == Kind::kBox;
}

// "5×£35": a sign that stands before a number may follow another, and faces
// are made of marks.
int signs_cost(CharacterKind before, CharacterKind now) {
  if (now.kind == Kind::kMark) return before.kind == Kind::kMark ? 0 : 8;
  if (before.kind == Kind::kDash) return is_sign(now.kind) ? 2 : 0;
  if (now.kind == Kind::kDash) return is_sign(before.kind) ? 2 : 0;
  if (!is_sign(before.kind) || !is_sign(now.kind)) return 0;
  const bool usual =
      now.kind == Kind::kCurrency ||
      (before.kind == now.kind && before.kind != Kind::kAttached);
  return usual ? 2 : 4;
}

int neighbours_cost(CharacterKind before, char32_t before_code,
                    CharacterKind now, char32_t now_code) {
  if (is_letter(before.kind) && is_letter(now.kind)) {
    return letters_cost(before, before_code, now, now_code);
  }
  if (is_letter(before.kind)) return behind_letter_cost(before, now, now_code);
  if (is_letter(now.kind)) return before_letter_cost(before, before_code, now);
  return signs_cost(before, now);
}

// What windows-1252 shows the lead bytes of U+0080 to U+00FF as, where it does
// not look like the letters Â and Ã; and what a lead byte shows that lost the
// rest of its sequence.
int lead_byte_cost(Kind last, char32_t before, char32_t code) {
  if (code == U'Â' && !is_letter(last)) return 2;
  if (code == 0xA0 && before == U'Ã') return 3;
  return code == 0xFFFD && before >= 0x80 && is_letter(last) ? 2 : 0;
}

// "╔══╦" and the like. Letters of KOI8-R that IBM866 shows seldom come so.
bool are_of_frame(char32_t before, CharacterKind last, char32_t code,
                  CharacterKind now) {
  const auto is_line = [](char32_t box) { return box == U'═' || box == U'─'; };
  return last.kind == Kind::kBox && now.kind == Kind::kBox &&
         (before == code || is_line(before) || is_line(code));
}

// What somebody shouts: "NÃÃÃO" repeats a letter in whatever codec it is read.
// Pairs of Russian letters know of that.
int cost_of_doubled(CharacterKind doubled, int cost) {
  if (doubled.kind == Kind::kOddMark) return cost - 2;
  constexpr int kOfLetter = 4;
  return is_letter(doubled.kind) && doubled.script == kLatin ? kOfLetter : cost;
}

int computed_badness(char32_t before, char32_t code) {
  const CharacterKind last = character_kind(before);
  const CharacterKind now = character_kind(code);
  int cost = now.rarity + neighbours_cost(last, before, now, code);
  const bool cyrillic = (is_letter(last.kind) && last.script == kCyrillic) ||
                        (is_letter(now.kind) && now.script == kCyrillic);
  if (cyrillic) cost += russian_pair_cost(before, code);
  cost += lead_byte_cost(last.kind, before, code);
  if (now.kind == Kind::kCurrency && last.script == kThai) cost += 3;
  if (are_of_frame(before, last, code, now)) cost -= 4;
  return before == code ? cost_of_doubled(now, cost) : cost;
}

// Letters of Cyrillic and the spaces between words, of which texts have most:
// what they cost beside one another.
class CyrillicPairs {
 public:
  static constexpr std::size_t kNone = 97;

  static std::size_t index_of(char32_t code) {
    if (code == U' ') return kSpace;
    return code >= kFirst && code < kFirst + kSpace ? code - kFirst : kNone;
  }

  CyrillicPairs() {
    for (std::size_t row = 0; row < kNone; ++row) {
      for (std::size_t column = 0; column < kNone; ++column) {
        costs_[row][column] = static_cast<std::int8_t>(
            computed_badness(character_at(row), character_at(column)));
      }
    }
  }

  int cost(std::size_t row, std::size_t column) const {
    return costs_[row][column];
  }

 private:
  static constexpr char32_t kFirst = 0x400;
  static constexpr std::size_t kSpace = kNone - 1;

  static char32_t character_at(std::size_t index) {
    return index == kSpace ? U' ' : kFirst + static_cast<char32_t>(index);
  }

  std::array<std::array<std::int8_t, kNone>, kNone> costs_{};
};

}  // namespace

int badness_of(char32_t before, char32_t code) {
  if (before < 0x80 && code < 0x80) return 0;
  const std::size_t row = CyrillicPairs::index_of(before);
  const std::size_t column = CyrillicPairs::index_of(code);
  if (row == CyrillicPairs::kNone || column == CyrillicPairs::kNone) {
    return computed_badness(before, code);
  }
  static const CyrillicPairs pairs;
  return pairs.cost(row, column);
}

}  // namespace lede
