#pragma once

#include <string_view>
#include <vector>

#include <lede/span.h>

#include "break_finder.h"
#include "snippet/mark_finder.h"
#include "snippet/snippet_rules.h"

namespace lede {

/// The part of a sentence that is longer than a snippet may be which holds
/// most: it begins a little before the mark from which on the marks within the
/// limit are worth most, and starts and ends between words where there are
/// any, never inside a character.
SnippetWindow cut_sentence(std::string_view text, Span sentence,
                           const std::vector<Mark>& marks,
                           const SnippetRules& rules, BreakFinder& breaks);

}  // namespace lede
