#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <lede/span.h>

#include "language.h"

namespace lede {

/// What a word becomes: the spelling it is indexed under and its stems. Borrows
/// its bytes from the analyser that has made it.
struct Word {
  std::string_view term;  ///< normalised, 1 to kMaxTermBytes bytes
  std::span<const std::string_view> stems;  ///< at least one, none twice
  LanguageSet languages;                    ///< whose rules made the stems
};

/// The same with bytes of its own, before the analyser keeps it.
struct NewWord {
  std::string term;
  std::vector<std::string> stems;
  LanguageSet languages;
};

/// For who keeps the stems longer than the analyser does.
inline std::vector<std::string> copied_stems(const Word& word) {
  return {word.stems.begin(), word.stems.end()};
}

/// A word where it stands in a text.
struct Token {
  const Word* word = nullptr;  ///< owned by the analyser, see there
  Span span;                   ///< bytes of the text
  std::uint32_t position = 0;  ///< counts words from 0
};

}  // namespace lede
