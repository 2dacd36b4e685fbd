#pragma once

#include <string_view>
#include <vector>

#include <lede/searcher.h>
#include <lede/span.h>

#include "break_finder.h"
#include "snippet/mark_finder.h"
#include "snippet/snippet_rules.h"

namespace lede {

/// The best snippets of `text`, each within one of the `stretches`, which rise
/// and do not overlap. Sentences are ranked as if they were small documents: by
/// which patterns they hold, rare ones first, how densely, and how early they
/// stand. Text of the stretch around the best one is added up to the limit,
/// from where on its marks are worth most. What the first snippet shows is
/// worth less in the next, so that each adds something; those behind the first
/// hold a mark. Where no mark stands in any stretch there is one, the beginning
/// of the first with text.
///
/// Each has an equal part of the limit, and what those before it left, but not
/// so little that nothing can be said: rather there are fewer.
///
/// Highlights are bytes of the snippet's text; `in_body` counts from `body`, a
/// byte of the text. None where all stretches are blank.
std::vector<Snippet> make_snippets(std::string_view text, std::size_t body,
                                   const std::vector<Span>& stretches,
                                   const std::vector<Mark>& marks,
                                   const SnippetRules& rules,
                                   BreakFinder& breaks);

/// The marks inside `part` of the text as highlights of that part alone:
/// shifted to its begin, those that overlap or touch joined: "芯片" is two
/// words to a dictionary and one to who typed it.
std::vector<Span> highlights_in(const std::vector<Mark>& marks, Span part);

}  // namespace lede
