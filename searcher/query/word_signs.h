#pragma once

#include <string_view>

#include "query/syntax.h"

namespace lede {

/// A word as it is typed, less what is said of it behind it, and what that is:
///
///     strike      any form of the word
///     strik*      Meaning::kPattern, with "*" for any characters and "?"
///     wom?n       between two of them for one
///     strkie~     Meaning::kSimilar; "~1" and "~2" say how many edits
///
/// A "?" at the end asks, "**" emphasises, a star beside punctuation notes, and
/// a URL has signs of its own: none of them makes a pattern.
struct SignedWord {
  std::string_view text;
  Syntax::Meaning meaning = Syntax::Meaning::kForms;
  unsigned edits = 0;  ///< of kSimilar; 0: as many as its length allows
};

SignedWord signed_word(std::string_view typed);

/// Does a sign stand for characters here, at byte `at` of a word?
bool is_wildcard(std::string_view word, std::size_t at);

}  // namespace lede
