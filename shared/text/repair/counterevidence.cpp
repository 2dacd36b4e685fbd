#include "repair/counterevidence.h"

#include <cstddef>

#include "repair/character_kind.h"
#include "repair/letter_model.h"
#include "repair/letter_symbols.h"
#include "repair/letters.h"

namespace lede {
namespace {

bool is_dash(char32_t code) { return code == U'—' || code == U'–'; }

bool stands_alone(std::u32string_view text, std::size_t at) {
  return (at == 0 || symbol_of_letter(text[at - 1]) == 0) &&
         (at + 1 == text.size() || symbol_of_letter(text[at + 1]) == 0);
}

// Capitals inside of words are rare, and where a small letter of Serbian or
// Macedonian is shown it is likely meant: "ѓорѓиевски" is no "ГорГиевски".
int price_of_raised_letters(std::u32string_view text,
                            std::u32string_view read) {
  constexpr int kPrice = 12 * LetterModel::kUnitsOfBit;
  int price = 0;
  for (std::size_t at = 1; at < text.size(); ++at) {
    const bool raised = is_small_russian(text[at - 1]) &&
                        character_kind(text[at]).kind == Kind::kLower &&
                        character_kind(read[at]).kind == Kind::kUpper;
    if (raised) price += kPrice;
  }
  return price;
}

// Marks that may join words, and those of names: "дома—это", "д’Артаньян".
bool may_stand_inside(char32_t code) {
  const Kind kind = character_kind(code).kind;
  return code == U'’' || kind == Kind::kDash || kind == Kind::kNoBreakSpace;
}

bool may_end_word(char32_t code) {
  const Kind kind = character_kind(code).kind;
  return (kind >= Kind::kOpenQuote && kind <= Kind::kDash) ||
         kind == Kind::kNoBreakSpace;
}

// What no reading makes of Russian: a sign or another alphabet's letter behind
// a letter, a quotation mark between two. In "санитАрный" capitals are accents,
// and "санитјрный" is no word; nor does a text that was misread keep a small
// letter that became "€".
bool contradicts(std::u32string_view text, std::u32string_view read,
                 std::size_t at) {
  const bool goes_on = at > 0 && is_small_russian(text[at - 1]);
  if (!goes_on || !is_russian_letter(text[at]) || is_russian_letter(read[at])) {
    return false;
  }
  const bool inside = at + 1 < text.size() && is_small_russian(text[at + 1]);
  return inside ? !may_stand_inside(read[at]) : !may_end_word(read[at]);
}

int price_of_contradictions(std::u32string_view text,
                            std::u32string_view read) {
  constexpr int kPrice = 48 * LetterModel::kUnitsOfBit;
  int price = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (contradicts(text, read, at)) price += kPrice;
  }
  return price;
}

// Letters of another alphabet that stay such are no Russian, however it was
// read: "комп'ютері" is no "комп'ютерґ".
int price_of_kept_letters(std::u32string_view text, std::u32string_view read) {
  constexpr int kPrice = 12 * LetterModel::kUnitsOfBit;
  int price = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_foreign_to_russian(text[at]) && is_foreign_to_russian(read[at]))
      price += kPrice;
  }
  return price;
}

}  // namespace

// The model knows Russian alone: a foreign word would be the likelier the more
// of it became marks. Dashes are shown as capitals that stand alone, quotation
// marks as capitals beside words; nothing that Russian has much of is shown as
// a small letter.
int price_of_lost_letters(std::u32string_view text, std::u32string_view read) {
  constexpr int kPrice = 12 * LetterModel::kUnitsOfBit;
  int price = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (symbol_of_letter(text[at]) == 0 || symbol_of_letter(read[at]) != 0) {
      continue;
    }
    if (is_small_russian(text[at])) {
      price += 2 * kPrice;
    } else if (!is_dash(read[at]) || !stands_alone(text, at)) {
      price += kPrice;
    }
  }
  return price;
}

int price_of_counterevidence(std::u32string_view text,
                             std::u32string_view read) {
  return price_of_lost_letters(text, read) +
         price_of_raised_letters(text, read) +
         price_of_kept_letters(text, read) +
         price_of_contradictions(text, read);
}

// "санитАрный": whoever writes accents as capitals does so all over the text,
// while "ВкусВилл" may stand in a page that was misread elsewhere.
bool has_accents(std::u32string_view line) {
  constexpr std::u32string_view kVowels = U"АЕЁИОУЫЭЮ";
  for (std::size_t at = 1; at + 1 < line.size(); ++at) {
    if (kVowels.find(line[at]) == kVowels.npos) continue;
    if (is_small_russian(line[at - 1]) && is_small_russian(line[at + 1])) {
      return true;
    }
  }
  return false;
}

}  // namespace lede
