#include "repair/sibling_judgement.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "repair/character_kind.h"
#include "repair/counterevidence.h"
#include "repair/letter_model.h"
#include "repair/letters.h"
#include "repair/mark_cost.h"

namespace lede {
namespace {

// Russian costs 2 to 3 bits a letter, Serbian and Macedonian that look like
// it 3.4 to 4.5, the letters of wrong codecs 5 and more.
bool are_russian(const Letters& letters, bool may_be_other) {
  constexpr int kTenth = LetterModel::kUnitsOfBit;
  return 10 * letters.cost <= (may_be_other ? 33 : 44) * kTenth * letters.count;
}

// What the model does not see: which marks stand between words, and capitals
// inside of them.
int cost_of_marks(std::u32string_view text) {
  constexpr int kCapitalInside = 14;
  int bits = 0;
  char32_t before = U'\n';
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char32_t code = text[at];
    const bool letter = symbol_of_letter(code) != 0;
    bits += cost_of_mark(text, at);
    if (is_small_russian(before) && letter && !is_small_russian(code))
      bits += kCapitalInside;
    before = code;
  }
  return bits * LetterModel::kUnitsOfBit;
}

// A line that speaks against the reading does so for its neighbours.
int least_gain(bool accented) {
  return accented ? -24 * LetterModel::kUnitsOfBit : 0;
}

bool is_typography(char32_t code) {
  const Kind kind = character_kind(code).kind;
  return kind >= Kind::kOpenQuote && kind <= Kind::kDash;
}

enum class Evidence { kNone, kWhereNoLetterIsLost, kClear };

// What a reading did to the character at a place: a sign became a letter that
// begins a word of small ones or goes on with it, or Ё became Э. That others
// would be small says little: verses begin with Я. Clean text has signs and
// capitals elsewhere.
Evidence evidence_at(std::u32string_view text, std::u32string_view read,
                     std::size_t at) {
  const char32_t was = text[at];
  const char32_t is = read[at];
  if (symbol_of_letter(is) == 0) {
    return is_foreign_cyrillic(was) && is_typography(is)
               ? Evidence::kWhereNoLetterIsLost
               : Evidence::kNone;
  }
  const bool goes_on = at > 0 && is_small_russian(text[at - 1]);
  if (goes_on) return is_small_russian(is) ? Evidence::kClear : Evidence::kNone;
  if (symbol_of_letter(was) != 0 && was != U'Ё') return Evidence::kNone;
  const bool begins = at + 1 < text.size() && is_small_russian(text[at + 1]);
  return begins ? Evidence::kClear : Evidence::kWhereNoLetterIsLost;
}

bool has_evidence(std::u32string_view text, std::u32string_view read) {
  bool some = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == read[at]) continue;
    const Evidence evidence = evidence_at(text, read, at);
    if (evidence == Evidence::kClear) return true;
    some = some || evidence == Evidence::kWhereNoLetterIsLost;
  }
  return some && price_of_lost_letters(text, read) == 0;
}

}  // namespace

Letters letters_of(const std::u32string& text) {
  const LetterModel& model = russian_letters();
  LetterModel::Context before;
  Letters letters;
  for (const auto& [symbol, at] : symbols_of(U'\n' + text + U'\n')) {
    letters.cost += model.cost_behind(before, symbol);
    ++letters.count;
    before = model.extended(before, symbol);
  }
  return letters;
}

std::u32string read_by(const Reading& reading, std::u32string_view line) {
  std::u32string read(line);
  for (char32_t& code : read) {
    const std::uint8_t byte = code < 0x80 ? 0 : byte_of(reading.shown, code);
    if (byte != 0) code = character_of(*reading.written, byte);
  }
  return read;
}

Judgement compared(const std::u32string& text, const std::u32string& read) {
  const Letters letters = letters_of(read);
  const int gain = letters_of(text).cost + cost_of_marks(text) - letters.cost -
                   cost_of_marks(read) - price_of_counterevidence(text, read);
  constexpr int kMuch = 24 * LetterModel::kUnitsOfBit;
  const bool may_be_other =
      gain < kMuch &&
      std::any_of(text.begin(), text.end(), is_foreign_cyrillic);
  return {gain, are_russian(letters, may_be_other)};
}

Judgement judgement_of(const Reading& reading, std::u32string_view line,
                       bool is_proven) {
  const std::u32string as_it_is(line);
  const std::u32string read = read_by(reading, line);
  const bool evident = is_proven || has_evidence(as_it_is, read);
  const bool foreign =
      std::any_of(line.begin(), line.end(), is_foreign_to_russian);
  const bool accented = has_accents(line);
  if (!evident && !foreign && !accented) return {};
  Judgement judgement = compared(as_it_is, read);
  if (!evident) judgement.gain = std::min(judgement.gain, 0);
  if (!foreign) judgement.gain = std::max(judgement.gain, least_gain(accented));
  return judgement;
}

}  // namespace lede
