#pragma once

#include <string_view>
#include <vector>

#include <lede/searcher.h>
#include <lede/span.h>

#include "break_finder.h"
#include "snippet/mark_finder.h"
#include "snippet/snippet_rules.h"

namespace lede {

/// The best snippet of `text` within one of the `stretches`, which rise and do
/// not overlap. Sentences are ranked as if they were small documents: by which
/// patterns they hold, rare ones first, how densely, and how early they stand.
/// Text of the stretch around the best one is added up to the limit. Where no
/// mark stands in any stretch it is the beginning of the first with text.
///
/// Highlights are bytes of the snippet's text. Empty where all stretches are
/// blank.
Snippet make_snippet(std::string_view text, const std::vector<Span>& stretches,
                     const std::vector<Mark>& marks, const SnippetRules& rules,
                     BreakFinder& breaks);

/// The marks inside `part` of the text as highlights of that part alone:
/// shifted to its begin, overlaps joined.
std::vector<Span> highlights_in(const std::vector<Mark>& marks, Span part);

}  // namespace lede
