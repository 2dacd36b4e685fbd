#pragma once

#include <string_view>
#include <vector>

#include <lede/language_share.h>
#include <lede/span.h>

#include "language.h"

namespace lede {

/// A stretch of a text in one language.
struct Passage {
  Span span;
  Language language;  ///< unknown for what holds too few letters to tell
};

/// Divides a text by language, at the borders of lines and sentences. The
/// script decides first, so that a Russian footer never changes what the
/// English article above it is; a model of letter groups tells languages of
/// one script apart. A short piece that looks like another language of the
/// same script goes with its surroundings. `declared` is what the source says,
/// and counts where the text is unclear. How it is done: docs/languages.md.
///
/// The passages are in order and cover the text without gaps; an empty text
/// has none. Needs valid UTF-8. Any thread; each keeps words that it met, in
/// less than a megabyte a script.
std::vector<Passage> passages_of(std::string_view text, Language declared);

/// The languages of a text, the largest share first.
std::vector<LanguageShare> language_shares(
    std::string_view text, const std::vector<Passage>& passages);

}  // namespace lede
