#include "repair/suspicion.h"

#include <bit>
#include <cstring>

#include "repair/cleared_words.h"
#include "repair/mark_cost.h"
#include "repair/plain_russian.h"
#include "repair/sibling_codecs.h"
#include "repair/suspicion_masks.h"
#include "repair/suspicious_word.h"
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

// The end of the small letters а to я from `at` on, by twos. Behind one another
// they are never suspicious: none of them is a continuation byte in any codec.
std::size_t skip_small_letters(std::string_view text, std::size_t at) {
  const auto is_small = [text](std::size_t i) {
    const unsigned odd = byte_at(text, i) & 1U;  // D0 B0-BF or D1 80-8F
    const unsigned nibble = odd != 0 ? 0x80 : 0xB0;
    return (byte_at(text, i) & 0xFEU) == 0xD0 &&
           (byte_at(text, i + 1) & 0xF0U) == nibble;
  };
  while (at + 4 <= text.size() && (is_small(at) & is_small(at + 2)) != 0) {
    at += 4;
  }
  return at;
}

bool is_small_letter(char32_t code) { return code >= U'а' && code <= U'я'; }

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

// Looks closer at suspicious words. Each is looked at once for each reason:
// a table drawn of boxes is suspicious at every character.
class Examiner {
 public:
  Examiner(std::string_view text, std::size_t marks_from)
      : text_(text), marks_from_(marks_from) {}

  bool confirms(std::size_t at, Suspicion suspicion) {
    if (at >= cleared_until_) cleared_ = {};
    if ((suspicion.pairs & kOddAnywhere) != 0) look_at_mark(at, suspicion);
    suspicion = without(cleared_, suspicion);
    if (is_clear(suspicion)) return false;
    const Word word = word_around(text_, at);
    if (!known_words().contains(word.text, suspicion)) {
      if (is_confirmed_by(word.text, suspicion)) return true;
      by_mark_ = suspicion.misplaced && may_show_capital(word.text);
      if (by_mark_) return true;
      known_words().add(word.text, suspicion);
    }
    if (at >= cleared_until_) cleared_until_ = word.end;
    cleared_ = both(cleared_, suspicion);
    return false;
  }

  // What was confirmed last was by its mark alone.
  bool by_mark() const { return by_mark_; }

 private:
  static ClearedWords& known_words() {
    thread_local ClearedWords words;
    return words;
  }

  // Control characters and Thai vowels are odd anywhere, marks that may be
  // capitals in some places.
  void look_at_mark(std::size_t at, Suspicion& suspicion) const {
    if (text_[at] == '\xE0') return;  // Thai
    suspicion.misplaced = at >= marks_from_ && is_misplaced(text_, at);
    const bool control = text_[at] == '\xC2' && byte_at(text_, at + 1) < 0xA0;
    if (control) return;
    suspicion.pairs &= static_cast<SuspiciousPairs>(~kOddAnywhere);
  }

  std::string_view text_;
  std::size_t marks_from_;
  std::size_t cleared_until_ = 0;
  Suspicion cleared_;
  bool by_mark_ = false;
};

}  // namespace

Suspect next_suspect(std::string_view text, std::size_t from,
                     std::size_t marks_from) {
  const auto& masks = suspicion_masks();
  const SuspicionMask plain = masks[' '];
  SuspicionMask before_that = plain;
  SuspicionMask before = plain;
  Examiner examiner(text, marks_from);
  for (std::size_t at = from; at < text.size();) {
    if (is_ascii(text, at)) {
      const SuspicionMask now = masks[byte_at(text, at)];
      const Suspicion suspicion = suspicion_of(before_that, before, now);
      if (!is_clear(suspicion) && examiner.confirms(at, suspicion)) {
        return {at, examiner.by_mark()};
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
      return {at, examiner.by_mark()};
    }
    before_that = before;
    before = now;
    at += size_bytes;
    if (!is_small_letter(code)) continue;
    std::size_t end = end_of_plain_russian(text, at);
    if (end == at) end = skip_small_letters(text, at);
    if (end == at) continue;
    const std::size_t last = end - 2;
    const std::size_t last_but_one = border_before(text, last - 1);
    before_that = masks[decode_at(text, last_but_one).code];
    before = masks[decode_at(text, last).code];
    at = end;
  }
  return {text.size(), false};
}

}  // namespace lede
