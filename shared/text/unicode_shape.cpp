#include "unicode_shape.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "binary.h"
#include "nearly_utf8.h"

namespace lede {
namespace {

using namespace std::string_view_literals;

// Longer marks first: UTF-32LE begins like UTF-16LE.
struct Mark {
  std::string_view bytes;
  std::string_view encoding;
};
constexpr std::array kMarks{
    Mark{"\xFF\xFE\0\0"sv, "UTF-32LE"}, Mark{"\0\0\xFE\xFF"sv, "UTF-32BE"},
    Mark{"\xEF\xBB\xBF"sv, "UTF-8"},    Mark{"\xFF\xFE"sv, "UTF-16LE"},
    Mark{"\xFE\xFF"sv, "UTF-16BE"},
};

struct Form {
  std::string_view encoding;
  std::size_t unit_bytes;
  bool big_end_first;
};
constexpr std::array kForms{
    Form{"UTF-32LE", 4, false},
    Form{"UTF-32BE", 4, true},
    Form{"UTF-16LE", 2, false},
    Form{"UTF-16BE", 2, true},
};

char32_t unit_at(std::string_view bytes, std::size_t at, const Form& form) {
  char32_t unit = 0;
  for (std::size_t i = 0; i < form.unit_bytes; ++i) {
    const std::size_t place = form.big_end_first ? i : form.unit_bytes - 1 - i;
    unit = (unit << 8U) | static_cast<unsigned char>(bytes[at + place]);
  }
  return unit;
}

constexpr bool is_first_half(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
constexpr bool is_second_half(char32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}
constexpr char32_t kNoCharacter = 0xFFFFFFFF;

// The character at byte `at`, which moves on behind it.
char32_t next_character(std::string_view bytes, std::size_t& at,
                        const Form& form) {
  const char32_t unit = unit_at(bytes, at, form);
  at += form.unit_bytes;
  if (unit > 0x10FFFF || is_second_half(unit)) return kNoCharacter;
  if (!is_first_half(unit)) return unit;
  if (form.unit_bytes == 4 || at + 2 > bytes.size()) return kNoCharacter;
  const char32_t second = unit_at(bytes, at, form);
  if (!is_second_half(second)) return kNoCharacter;
  at += form.unit_bytes;
  return 0x10000 + ((unit - 0xD800) << 10U) + (second - 0xDC00);
}

// Chinese, Japanese and Korean writing mixes its scripts.
UScriptCode script_of(char32_t code) {
  UErrorCode status = U_ZERO_ERROR;
  const auto script = uscript_getScript(static_cast<UChar32>(code), &status);
  const bool east_asian = script == USCRIPT_HIRAGANA ||
                          script == USCRIPT_KATAKANA ||
                          script == USCRIPT_HANGUL;
  return east_asian ? USCRIPT_HAN : script;
}

bool is_strange(char32_t code) {
  if (code == kNoCharacter) return true;
  const auto type = u_charType(static_cast<UChar32>(code));
  return type == U_UNASSIGNED || type == U_PRIVATE_USE_CHAR ||
         type == U_SURROGATE ||
         (type == U_CONTROL_CHAR &&
          (code >= 0x80 || is_control(static_cast<char>(code))));
}

struct Reading {
  std::size_t characters = 0;
  std::size_t strange = 0;
  std::size_t letters = 0;
  std::size_t of_ascii = 0;
  std::size_t pairs = 0;          // of letters side by side
  std::size_t matched_pairs = 0;  // those of one script
};

Reading read_as(std::string_view bytes, const Form& form) {
  Reading reading;
  UScriptCode before = USCRIPT_COMMON;  // the script of a letter before
  for (std::size_t at = 0; at + form.unit_bytes <= bytes.size();) {
    const char32_t code = next_character(bytes, at, form);
    ++reading.characters;
    const bool strange = is_strange(code);
    if (strange) ++reading.strange;
    if (!strange && code < 0x80) ++reading.of_ascii;
    if (strange || u_isalpha(static_cast<UChar32>(code)) == 0) {
      before = USCRIPT_COMMON;
      continue;
    }
    ++reading.letters;
    const UScriptCode script = script_of(code);
    if (before != USCRIPT_COMMON) {
      ++reading.pairs;
      if (script == before) ++reading.matched_pairs;
    }
    before = script;
  }
  return reading;
}

bool is_text(const Reading& reading) {
  return reading.letters >= 2 && reading.strange * 50 <= reading.characters &&
         (reading.letters + reading.of_ascii) * 2 >= reading.characters &&
         reading.matched_pairs * 10 >= reading.pairs * 9;
}

// The higher bytes of text are few (00, 04), the lower ones many: where the
// sum of the squares of their counts is larger, the higher ones stand.
bool big_end_comes_first(std::string_view bytes) {
  std::array<std::array<std::uint64_t, 256>, 2> counts{};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    ++counts[i % 2][static_cast<unsigned char>(bytes[i])];
  }
  std::array<std::uint64_t, 2> squares{};
  for (std::size_t side = 0; side < 2; ++side) {
    for (const std::uint64_t count : counts[side]) {
      squares[side] += count * count;
    }
  }
  return squares[0] > squares[1];
}

// UTF-8 with stray NULs. Letters of UTF-16 are bytes of ASCII, such as those
// of Russian, or no UTF-8 at all.
bool is_utf8_beyond_ascii(std::string_view bytes) {
  const Utf8Evidence evidence = utf8_evidence_in(bytes);
  return evidence.whole > 10 * evidence.broken;
}

}  // namespace

ByteOrderMark byte_order_mark_of(std::string_view bytes) {
  for (const Mark& mark : kMarks) {
    if (bytes.starts_with(mark.bytes)) {
      return {mark.encoding, mark.bytes.size()};
    }
  }
  return {};
}

std::string_view wide_encoding_of(std::string_view bytes) {
  constexpr std::size_t kSampleBytes = 1U << 16U;
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  if (sample.find('\0') == std::string_view::npos) return {};
  const auto controls = std::count_if(sample.begin(), sample.end(), is_control);
  const auto least = std::max<std::size_t>(2, sample.size() / 32);
  if (static_cast<std::size_t>(controls) < least) return {};
  if (is_utf8_beyond_ascii(sample)) return {};
  for (const Form& form : kForms) {
    const bool fits = form.unit_bytes == 4 ||
                      form.big_end_first == big_end_comes_first(sample);
    if (fits && is_text(read_as(sample, form))) return form.encoding;
  }
  return {};
}

}  // namespace lede
