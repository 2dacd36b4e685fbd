#include "cld2.h"

#include <array>
#include <cstdio>  // CLD2's header uses FILE without including it

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace lede::bench {
namespace {

Language known_as(CLD2::Language language) {
  return Language::of(CLD2::LanguageCode(language));
}

Language ask(const std::string& text, CLD2::ResultChunkVector* chunks) {
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING,
                                CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  int text_bytes = 0;
  int valid_bytes = 0;
  bool reliable = false;
  return known_as(CLD2::ExtDetectLanguageSummaryCheckUTF8(
      text.data(), static_cast<int>(text.size()), true, &hints, 0,
      languages.data(), percents.data(), scores.data(), chunks, &text_bytes,
      &reliable, &valid_bytes));
}

}  // namespace

Language language_by_cld2(const std::string& text) {
  return ask(text, nullptr);
}

std::vector<Passage> passages_by_cld2(const std::string& text) {
  CLD2::ResultChunkVector chunks;
  ask(text, &chunks);
  std::vector<Passage> passages;
  for (const CLD2::ResultChunk& chunk : chunks) {
    const auto begin = static_cast<std::size_t>(chunk.offset);
    const Language language =
        known_as(static_cast<CLD2::Language>(chunk.lang1));
    if (passages.empty() || passages.back().language != language) {
      passages.push_back({{begin, begin}, language});
    }
    passages.back().span.end = begin + chunk.bytes;
  }
  return passages;
}

}  // namespace lede::bench
