#pragma once

#include <string_view>

#include "language.h"

namespace lede {

struct LanguageGuess {
  Language language;      ///< unknown when there is nothing to go by
  bool reliable = false;  ///< there are letters enough
};

/// The language that most of a text is in, as passages_of() would find it.
/// Reads at most the first kilobytes; a few dozen letters are needed for a
/// reliable answer. Bytes that are not UTF-8 are no letters. Any thread.
LanguageGuess guess_language(std::string_view text);

}  // namespace lede
