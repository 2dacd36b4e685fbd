#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <lede/span.h>

#include "language.h"

namespace lede {

/// What a word becomes: the spelling it is indexed under and its stems.
struct Word {
  std::string term;                ///< normalised, 1 to kMaxTermBytes bytes
  std::vector<std::string> stems;  ///< at least one, none twice
  LanguageSet languages;           ///< whose rules made the stems
};

/// A word where it stands in a text.
struct Token {
  const Word* word = nullptr;  ///< owned by the analyser, see there
  Span span;                   ///< bytes of the text
  std::uint32_t position = 0;  ///< counts words from 0
};

}  // namespace lede
