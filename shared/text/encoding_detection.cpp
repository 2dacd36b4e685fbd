#include "encoding_detection.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>

#include <uchardet/uchardet.h>

#include "ascii.h"
#include "cyrillic_guess.h"
#include "johab.h"
#include "latin_guess.h"

namespace lede {
namespace {

constexpr std::size_t kSampleBytes = 1U << 16U;

bool is_high(char byte) { return static_cast<unsigned char>(byte) >= 0x80; }

// A page may begin with much ASCII, which tells nothing.
std::string_view sample_of(std::string_view bytes) {
  const auto first = static_cast<std::size_t>(
      std::find_if(bytes.begin(), bytes.end(), is_high) - bytes.begin());
  constexpr std::size_t kBefore = 1U << 10U;
  const std::size_t begin = first > kBefore ? first - kBefore : 0;
  return bytes.substr(begin, kSampleBytes);
}

// UTF-8 was looked for before, and by better means.
std::string by_uchardet(std::string_view bytes) {
  const std::unique_ptr<uchardet, void (*)(uchardet*)> detector(
      uchardet_new(), uchardet_delete);
  if (uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) {
    return {};
  }
  uchardet_data_end(detector.get());
  std::string name = encoding_named(uchardet_get_charset(detector.get()));
  return name == "UTF-8" ? std::string() : name;
}

bool is_one_of(std::string_view name,
               std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_east_asian(std::string_view name) {
  return is_one_of(name, {"EUC-JP", "Shift_JIS", "EUC-KR", "Big5", "GB18030",
                          "EUC-TW", "Johab"});
}

bool is_cyrillic(std::string_view name) {
  return is_one_of(name, {"windows-1251", "KOI8-R", "IBM866", "ISO-8859-5",
                          "x-mac-cyrillic", "IBM855"});
}

bool is_of_another_alphabet(std::string_view name) {
  return is_cyrillic(name) ||
         is_one_of(name,
                   {"ISO-8859-6", "ISO-8859-7", "ISO-8859-8", "windows-1253",
                    "windows-1255", "windows-1256", "windows-874"});
}

// How much like Russian a text must be, by what uchardet takes it for.
double least_likeness(std::string_view name) {
  if (is_cyrillic(name)) return -0.3;
  return is_of_another_alphabet(name) || is_east_asian(name) ? 0.5 : 0.4;
}

// Whether bytes above ASCII stand alone among ASCII, as in Latin text, and
// not in words of their own.
bool stand_alone(std::string_view bytes) {
  std::size_t high = 0;
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (!is_high(bytes[i])) continue;
    ++high;
    if (i > 0 && is_high(bytes[i - 1])) ++pairs;
  }
  return pairs * 4 < high;
}

// Text too short for uchardet: all the bytes above ASCII are pairs of one of
// the EUC encodings, which no Latin text holds to for long.
std::string pairs_of_euc(std::string_view bytes) {
  std::size_t pairs = 0;
  std::size_t kana = 0;
  std::size_t hangul = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (!is_high(bytes[i])) continue;
    const auto lead = static_cast<unsigned char>(bytes[i]);
    ++i;
    const auto trail =
        i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
    if (lead < 0xA1 || lead == 0xFF || trail < 0xA1 || trail == 0xFF) return {};
    ++pairs;
    if (lead == 0xA4 || lead == 0xA5) ++kana;
    if (lead >= 0xB0 && lead <= 0xC8) ++hangul;
  }
  if (pairs < 3) return {};
  if (kana * 3 >= pairs) return "EUC-JP";
  return hangul * 10 >= pairs * 9 ? "EUC-KR" : "GB18030";
}

// Text too short for uchardet: pairs of Shift_JIS, most of them with a first
// byte that has letters in no encoding of Greek, Hebrew or Arabic. MacRoman has
// letters there, but those stand in words of ASCII.
bool is_pairs_of_shift_jis(std::string_view bytes) {
  std::size_t pairs = 0;
  std::size_t low_leads = 0;
  std::size_t in_words = 0;
  char before = ' ';
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    if (lead >= 0x80) {
      ++i;
      const auto trail =
          i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
      const bool low = lead >= 0x81 && lead <= 0x9F;
      if (!low && (lead < 0xE0 || lead > 0xFC)) return false;
      if (trail < 0x40 || trail == 0x7F || trail > 0xFC) return false;
      ++pairs;
      low_leads += low ? 1 : 0;
      in_words += is_ascii_letter(before) ? 1 : 0;
    }
    before = lead < 0x80 ? bytes[i] : ' ';
  }
  return pairs >= 3 && low_leads * 10 >= pairs * 9 && in_words * 5 <= pairs;
}

// The commonest letter of Cyrillic in windows-1251, А, is one of the rarest of
// Greek, ΐ and ΰ.
bool is_greek(std::string_view bytes) {
  const auto high = std::count_if(bytes.begin(), bytes.end(), is_high);
  const auto rare = std::count(bytes.begin(), bytes.end(), '\xC0') +
                    std::count(bytes.begin(), bytes.end(), '\xE0');
  return rare * 25 < high;
}

bool is_greek_letter(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size()) return false;
  const auto byte = static_cast<unsigned char>(bytes[at]);
  return byte >= 0xC0 || byte == 0xB8 || byte == 0xBC;
}

// The letter Ά of Greek is the one that moved between its two encodings, to
// where the other has a quote or a sign of paragraphs.
std::string greek_of(std::string_view bytes) {
  std::size_t of_iso = 0;
  std::size_t of_windows = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte >= 0x80 && byte < 0xA0) ++of_windows;
    if (byte == 0xA1) ++of_iso;
    if (byte != 0xA2 && byte != 0xB6) continue;
    const bool begins = is_greek_letter(bytes, i + 1) &&
                        (i == 0 || !is_greek_letter(bytes, i - 1));
    ++(begins == (byte == 0xB6) ? of_iso : of_windows);
  }
  return of_iso > of_windows ? "ISO-8859-7" : "windows-1253";
}

// ISO encodings have no signs where Windows puts quotes and dashes.
std::string with_its_kin(std::string name, std::string_view bytes) {
  if (is_one_of(name, {"ISO-8859-7", "windows-1253"})) return greek_of(bytes);
  const bool has_signs = std::any_of(bytes.begin(), bytes.end(), [](char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x80 && code < 0xA0;
  });
  if (has_signs && name == "ISO-8859-8") return "windows-1255";
  if (has_signs && name == "ISO-8859-6") return "windows-1256";
  return name;
}

bool makes_sense(std::string_view bytes, const std::string& name) {
  return !name.empty() &&
         convert(bytes, name).replaced_count * 100 <= bytes.size();
}

}  // namespace

EncodingGuess detect_encoding(std::string_view bytes) {
  const std::string_view sample = sample_of(bytes);
  if (looks_like_johab(sample)) return {"Johab", 0.9};
  std::string name = by_uchardet(sample);
  if (!makes_sense(sample, name)) name.clear();
  const bool says_greek = is_one_of(name, {"ISO-8859-7", "windows-1253"});
  if (says_greek && !is_greek(sample)) name = "windows-1251";
  const bool alone = stand_alone(sample);
  if (!alone) {
    EncodingGuess cyrillic = guess_cyrillic(sample, least_likeness(name));
    if (!cyrillic.encoding.empty()) return cyrillic;
  }
  if (is_east_asian(name)) return {name, 0.9};
  if (is_pairs_of_shift_jis(sample)) return {"Shift_JIS", 0.6};
  if (is_of_another_alphabet(name) && !alone) {
    return {with_its_kin(name, sample), 0.8};
  }
  const std::string euc = pairs_of_euc(sample);
  if (!euc.empty()) return {euc, 0.6};
  EncodingGuess latin = guess_latin(sample);
  if (!latin.encoding.empty()) return latin;
  if (!name.empty()) return {name, 0.5};
  return {"windows-1252", 0.2};
}

EncodingGuess detect_escapes(std::string_view ascii) {
  const std::string_view sample = ascii.substr(0, kSampleBytes);
  const bool may_be = sample.find("\x1B$") != std::string_view::npos ||
                      sample.find("~{") != std::string_view::npos;
  if (!may_be) return {};
  std::string name = by_uchardet(sample);
  const bool is_such = name.starts_with("ISO-2022") || name.starts_with("HZ");
  if (!is_such || convert(ascii, name).replaced_count > 0) return {};
  return {std::move(name), 0.9};
}

}  // namespace lede
