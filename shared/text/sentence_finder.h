#pragma once

#include <string_view>
#include <vector>

#include <lede/span.h>

#include "break_finder.h"

namespace lede {

/// Finds the sentences that BreakFinder::sentences() finds, twenty times as
/// fast: it reads what stands around stops, and nothing but stops and ends of
/// lines in between. Text with characters of which it knows too little (marks,
/// invisible ones, carriage returns, other alphabets than Latin and Cyrillic)
/// is left to `breaks`. Takes time linear in the text.
///
/// The sentences cover `within`, in order. Valid UTF-8.
std::vector<Span> find_sentences(std::string_view text, Span within,
                                 BreakFinder& breaks);

}  // namespace lede
