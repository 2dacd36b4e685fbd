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

// CLD2 keeps some codes from before ISO 639 changed them.
Language language_called(std::string_view cld2_code) {
  if (cld2_code == "iw") return Language::of("he");
  if (cld2_code == "nn") return Language::of("no");
  return Language::of(cld2_code);
}

}  // namespace

LanguageGuess guess_language(std::string_view text) {
  const std::string_view read = first_bytes(text, kReadBytes);
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING,
                                CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  int text_bytes = 0;
  int valid_bytes = 0;
  bool reliable = false;
  const CLD2::Language best = CLD2::ExtDetectLanguageSummaryCheckUTF8(
      read.data(), static_cast<int>(read.size()), true, &hints, 0,
      languages.data(), percents.data(), scores.data(), nullptr, &text_bytes,
      &reliable, &valid_bytes);
  const Language language = language_called(CLD2::LanguageCode(best));
  return {language, reliable && language.known()};
}

}  // namespace lede
