#pragma once

#include <string_view>
#include <vector>

#include <lede/span.h>

#include "break_finder.h"

namespace lede {

/// Finds the words that BreakFinder::find_words() finds, several times as
/// fast: one pass over a table of classes does for alphabets what ICU's
/// iterator does for everything. A stretch between spaces that holds a
/// character of class kBeyond is left to `breaks`; a space ends words for
/// both, so the stretches need not know of each other. Takes time linear in
/// the text.
///
///     std::vector<Span> words;
///     find_words("Съезд в 10:30", {0, 18}, breaks, words);
///
/// The words in `within` are appended to `words`, in order. Valid UTF-8.
void find_words(std::string_view text, Span within, BreakFinder& breaks,
                std::vector<Span>& words);

}  // namespace lede
