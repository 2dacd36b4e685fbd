#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <lede/searcher.h>
#include <lede/span.h>

#include "break_finder.h"
#include "snippet/mark_finder.h"

namespace lede {

/// Chooses what to show of an article. Sentences are ranked as if they were
/// small documents: by which patterns they hold, rare ones first, how densely,
/// and how early they stand. Text around the best one is added up to the
/// limit.
struct SnippetRules {
  std::size_t max_chars = 240;
  /// What a pattern is worth, by its number: its inverse document frequency.
  std::vector<double> weights;
};

/// The best snippet of `text` within `body`; the body's beginning where no
/// mark stands in it. Its highlights are bytes of the snippet's text. Empty
/// for an empty body.
Snippet make_snippet(std::string_view text, Span body,
                     const std::vector<Mark>& marks, const SnippetRules& rules,
                     BreakFinder& breaks);

/// The marks inside `part` of the text as highlights of that part alone:
/// shifted to its begin, overlaps joined.
std::vector<Span> highlights_in(const std::vector<Mark>& marks, Span part);

}  // namespace lede
