#include "repair/suspicious_word.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "repair/badness.h"
#include "repair/codec.h"
#include "repair/letters.h"
#include "repair/likely_readings.h"
#include "repair/sibling_codecs.h"

namespace lede {
namespace {

// Much worse than right text, which costs 3 or 4 bits for each character
// beyond ASCII. Two words that were pulled together are not.
bool is_bad(std::u32string_view word) {
  constexpr int kLeastExcess = 14;
  constexpr int kUsualCost = 3;
  constexpr int kBadCost = 5;
  int badness = 0;
  int count = 0;
  char32_t before = ' ';
  for (const char32_t code : word) {
    badness += badness_of(before, code);
    count += code < 0x80 ? 0 : 1;
    before = code;
  }
  return badness >= kUsualCost * count + kLeastExcess &&
         badness >= kBadCost * count;
}

bool is_sequence_of(Codec codec, std::u32string_view word) {
  return improves({codec, std::nullopt, false}, word) ||
         improves({codec, std::nullopt, true}, word);
}

bool is_confirmed_sequence(std::u32string_view word, std::uint16_t codecs) {
  for (std::size_t i = 0; i < kCodecCount; ++i) {
    if ((codecs >> i & 1U) == 0) continue;
    if (is_sequence_of(static_cast<Codec>(i), word)) return true;
  }
  return false;
}

// As long as the letters that one character of UTF-8 may have become.
bool is_short(std::u32string_view word) {
  constexpr std::ptrdiff_t kLongest = 3;
  return std::count_if(word.begin(), word.end(),
                       [](char32_t code) { return code >= 0x80; }) <= kLongest;
}

bool is_capital(char32_t code) {
  return (code >= U'А' && code <= U'Я') || code == U'Ё';
}

// "поЯвитьсЯ": what windows-1251 shows of MacCyrillic.
bool has_capital_ya_inside(std::u32string_view word) {
  const auto* const found = std::adjacent_find(
      word.begin(), word.end(), [](char32_t before, char32_t code) {
        return code == U'Я' && before >= U'а' && before <= U'я';
      });
  return found != word.end();
}

// A word of small letters and right behind it one that begins with a capital:
// "заболеванияРедкие". No codec shows another so, but for MacCyrillic, whose
// "я" is the "Я" of windows-1251.
bool is_pulled_together(std::u32string_view word) {
  constexpr std::size_t kShortest = 3;
  while (!word.empty() && word.front() < 0x80) word.remove_prefix(1);
  while (!word.empty() && word.back() < 0x80) word.remove_suffix(1);
  if (!std::all_of(word.begin(), word.end(), is_russian_letter)) return false;
  if (!word.empty() && is_capital(word.front())) word.remove_prefix(1);
  const auto* second = std::find_if(word.begin(), word.end(), is_capital);
  if (second == word.end() || *second == U'Я') return false;
  const auto first_size = static_cast<std::size_t>(second - word.begin());
  const std::u32string_view rest = word.substr(first_size + 1);
  return first_size >= kShortest && rest.size() + 1 >= kShortest &&
         std::none_of(rest.begin(), rest.end(), is_capital);
}

// Whole sequences in codecs that have letters for all of their bytes.
bool is_sequence_beside_latin(std::u32string_view word) {
  constexpr std::array kCodecs{Codec::kWindows874, Codec::kWindows1251,
                               Codec::kKoi8R, Codec::kIbm866};
  return std::any_of(kCodecs.begin(), kCodecs.end(), [word](Codec codec) {
    return is_sequence_of(codec, word);
  });
}

bool is_confirmed_pair(std::u32string_view word, SuspiciousPairs pairs) {
  if (pairs == kForeignBehindLatin || pairs == kLatinBehindForeign) {
    return is_sequence_beside_latin(word);
  }
  const bool shows_sibling =
      (pairs & kOddBesideCyrillic) != 0 || has_capital_ya_inside(word);
  if (shows_sibling && may_be_of_sibling(word)) return true;
  const bool of_capitals = (pairs & (kCapitalInside | kRareCapitals)) == pairs;
  if (of_capitals && !is_short(word) && !is_bad(word)) return false;
  if (of_capitals && is_pulled_together(word)) return false;
  return has_likely_reading(word);
}

}  // namespace

bool is_confirmed_by(std::u32string_view word, Suspicion suspicion) {
  if ((suspicion.codecs & kWesternRow) != 0 && has_likely_reading(word)) {
    return true;
  }
  if (is_confirmed_sequence(word, suspicion.codecs)) return true;
  return suspicion.pairs != 0 && is_confirmed_pair(word, suspicion.pairs);
}

bool may_show_capital(std::u32string_view word) {
  const bool ends_with_space = !word.empty() && word.back() <= U' ';
  const bool stands_alone = word.size() == (ends_with_space ? 2 : 1);
  return stands_alone || may_be_of_sibling(word);
}

}  // namespace lede
