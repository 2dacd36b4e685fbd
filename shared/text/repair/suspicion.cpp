#include "repair/suspicion.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "repair/badness.h"
#include "repair/letters.h"
#include "repair/likely_readings.h"
#include "repair/suspicion_masks.h"
#include "utf8.h"

namespace lede {
namespace {

constexpr std::size_t kMaxWord = 40;  // characters to each side

std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<std::uint8_t>(text[at]);
}

bool is_ascii(std::string_view text, std::size_t at) {
  return byte_at(text, at) < 0x80;
}

struct Suspicion {
  std::uint16_t codecs;
  SuspiciousPairs pairs;
};

constexpr bool is_clear(Suspicion suspicion) {
  return (suspicion.codecs | suspicion.pairs) == 0;
}

// Characters of valid UTF-8, quickly.
struct Decoded {
  char32_t code;
  std::size_t size_bytes;
};

inline Decoded decode_at(std::string_view text, std::size_t at) {
  const std::uint32_t first = byte_at(text, at);
  if (first < 0x80) return {first, 1};
  if (at + 4 > text.size()) {
    const Character last = character_at(text, at);
    return {last.code, last.size_bytes};
  }
  const std::uint32_t second = byte_at(text, at + 1) & 0x3FU;
  if (first < 0xE0) return {((first & 0x1FU) << 6U) | second, 2};
  const std::uint32_t third = byte_at(text, at + 2) & 0x3FU;
  if (first < 0xF0) {
    return {((first & 0x0FU) << 12U) | (second << 6U) | third, 3};
  }
  return {0x10000, 4};
}

// The first byte from `at` on that is not ASCII.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  while (at + 32 <= text.size()) {
    std::uint64_t words[4];
    std::memcpy(words, text.data() + at, sizeof words);
    if (((words[0] | words[1] | words[2] | words[3]) & kHighBits) != 0) break;
    at += sizeof words;
  }
  while (at + 8 <= text.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, sizeof word);
    word &= kHighBits;
    if (word != 0) {
      const int zeros = std::endian::native == std::endian::little
                            ? std::countr_zero(word)
                            : std::countl_zero(word);
      return at + static_cast<std::size_t>(zeros / 8);
    }
    at += sizeof word;
  }
  while (at < text.size() && is_ascii(text, at)) ++at;
  return at;
}

inline Suspicion suspicion_of(SuspicionMask before_that, SuspicionMask before,
                              SuspicionMask now) {
  return {suspicious_codecs(before_that, before, now),
          suspicious_pairs(before, now)};
}

using Masks = std::array<SuspicionMask, kMaskedCharacters>;

// U+FFFD may stand for a continuation byte that has no meaning in a codec.
SuspicionMask mask_of(char32_t code, const Masks& masks) {
  constexpr SuspicionMask kAnyContinuation = SuspicionMask{0x7FFF} << 32U;
  if (code < kMaskedCharacters) return masks[code];
  return code == kReplacementCharacter ? kAnyContinuation : masks[' '];
}

bool is_space(std::string_view text, std::size_t at) {
  return byte_at(text, at) <= ' ';
}

std::size_t begin_of_word(std::string_view text, std::size_t at) {
  for (std::size_t i = 0; i < kMaxWord && at > 0; ++i) {
    const std::size_t before = border_before(text, at - 1);
    if (is_space(text, before)) break;
    at = before;
  }
  return at;
}

struct Word {
  std::u32string text;  // and the space behind it
  std::size_t end;      // in bytes
};

// The word at a place, or as much of it as lies near by.
Word word_around(std::string_view text, std::size_t at) {
  Word word{{}, begin_of_word(text, at)};
  while (word.end < text.size() && word.text.size() < 2 * kMaxWord) {
    const Character character = character_at(text, word.end);
    const bool ends = word.end > at && character.code <= ' ';
    word.text += character.code;
    word.end += character.size_bytes;
    if (ends) break;
  }
  return word;
}

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
  const bool of_capitals = (pairs & (kCapitalInside | kRareCapitals)) == pairs;
  if (of_capitals && !is_short(word) && !is_bad(word)) return false;
  if (of_capitals && is_pulled_together(word)) return false;
  return has_likely_reading(word);
}

bool is_confirmed_by(std::u32string_view word, Suspicion suspicion) {
  if ((suspicion.codecs & kWesternRow) != 0 && has_likely_reading(word)) {
    return true;
  }
  if (is_confirmed_sequence(word, suspicion.codecs)) return true;
  return suspicion.pairs != 0 && is_confirmed_pair(word, suspicion.pairs);
}

// Looks closer at suspicious words. Each is looked at once for each reason:
// a table drawn of boxes is suspicious at every character.
class Examiner {
 public:
  explicit Examiner(std::string_view text) : text_(text) {}

  bool confirms(std::size_t at, Suspicion suspicion) {
    if (at >= cleared_until_) cleared_ = {0, 0};
    suspicion.codecs &= static_cast<std::uint16_t>(~cleared_.codecs);
    suspicion.pairs &= static_cast<SuspiciousPairs>(~cleared_.pairs);
    if (is_clear(suspicion)) return false;
    const Word word = word_around(text_, at);
    if (is_confirmed_by(word.text, suspicion)) return true;
    if (at >= cleared_until_) cleared_until_ = word.end;
    cleared_.codecs |= suspicion.codecs;
    cleared_.pairs |= suspicion.pairs;
    return false;
  }

 private:
  std::string_view text_;
  std::size_t cleared_until_ = 0;
  Suspicion cleared_{0, 0};
};

}  // namespace

std::size_t next_suspicion(std::string_view text, std::size_t from) {
  const auto& masks = suspicion_masks();
  const SuspicionMask plain = masks[' '];
  SuspicionMask before_that = plain;
  SuspicionMask before = plain;
  Examiner examiner(text);
  for (std::size_t at = from; at < text.size();) {
    if (is_ascii(text, at)) {
      const SuspicionMask now = masks[byte_at(text, at)];
      const Suspicion suspicion = suspicion_of(before_that, before, now);
      if (!is_clear(suspicion) && examiner.confirms(at, suspicion)) {
        return at;
      }
      at = skip_ascii(text, at + 1);
      if (at >= text.size()) break;
      before_that = plain;
      before = masks[byte_at(text, at - 1)];
    }
    const auto [code, size_bytes] = decode_at(text, at);
    const SuspicionMask now = mask_of(code, masks);
    const Suspicion suspicion = suspicion_of(before_that, before, now);
    if (!is_clear(suspicion) && examiner.confirms(at, suspicion)) {
      return at;
    }
    before_that = before;
    before = now;
    at += size_bytes;
  }
  return text.size();
}

}  // namespace lede
