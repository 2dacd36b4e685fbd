#pragma once

#include <string>
#include <vector>

#include "language.h"

namespace lede {

/// What a word becomes: the spelling it is indexed under and its stems.
struct Word {
  std::string term;                ///< normalised, 1 to kMaxTermBytes bytes
  std::vector<std::string> stems;  ///< at least one, none twice
  LanguageSet languages;           ///< whose rules made the stems
};

}  // namespace lede
