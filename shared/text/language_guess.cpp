#include "language_guess.h"

#include <algorithm>
#include <array>
#include <cstdio>  // CLD2's header uses FILE without including it

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "utf8.h"

namespace lede {
namespace {

constexpr std::size_t kReadBytes = 2048;

// Control characters and non-characters, at which CLD2 would stop.
bool is_refused(char32_t code) {
  const bool control =
      (code < 0x20 && code != '\t' && code != '\n' && code != '\r') ||
      (code >= 0x7F && code < 0xA0);
  return control || (code >= 0xFDD0 && code <= 0xFDEF) ||
         (code & 0xFFFEU) == 0xFFFE;
}

// As much of the text as is read, with spaces for what CLD2 refuses.
std::string sample_of(std::string_view text) {
  std::string sample(first_bytes(text, kReadBytes));
  for (std::size_t at = 0; at < sample.size();) {
    const Character character = character_at(sample, at);
    if (is_refused(character.code)) {
      sample.replace(at, character.size_bytes, character.size_bytes, ' ');
    }
    at += character.size_bytes;
  }
  return sample;
}

}  // namespace

LanguageGuess guess_language(std::string_view text) {
  const std::string sample = sample_of(text);
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING,
                                CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  int text_bytes = 0;
  int valid_bytes = 0;
  bool reliable = false;
  const CLD2::Language best = CLD2::ExtDetectLanguageSummaryCheckUTF8(
      sample.data(), static_cast<int>(sample.size()), true, &hints, 0,
      languages.data(), percents.data(), scores.data(), nullptr, &text_bytes,
      &reliable, &valid_bytes);
  const Language language = Language::of(CLD2::LanguageCode(best));
  return {language, reliable && language.known()};
}

}  // namespace lede
