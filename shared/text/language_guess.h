#pragma once

#include <string_view>

#include "language.h"

namespace lede {

struct LanguageGuess {
  Language language;      ///< unknown when there is nothing to go by
  bool reliable = false;  ///< far enough ahead of the second best
};

/// The language that most of a text is in, by CLD2's tables of letter groups.
/// Reads at most the first kilobytes; a few dozen letters are needed for a
/// reliable answer. Any thread.
LanguageGuess guess_language(std::string_view text);

}  // namespace lede
