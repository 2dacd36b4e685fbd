#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyser.h"
#include "query.h"
#include "query/date_range.h"
#include "query/syntax.h"

namespace lede {

/// Does all of this say what an article is (lang:ru), and no word of it what
/// the article says?
bool only_sifts(const Syntax& syntax);

/// The field of all its words; kText where they have several.
Field field_of(const Syntax& syntax);

/// The articles whose author's name has these words side by side. Nothing
/// where there is no word.
Query author_filter(const std::vector<Token>& words);

/// The articles whose source's name has the words of a text side by side, or
/// that come from the host or domain that it names, by itself or in a URL.
Query source_filter(std::string_view text, const std::vector<Token>& words);

/// The articles in a language: an ISO 639 code, or "und" for those of which
/// nobody knows. Nothing for a code that is not known.
std::optional<Query> language_filter(std::string_view code);

/// The articles of a time as date_range.h reads it; with "none" those of which
/// nobody knows the date. Nothing for what is no time.
std::optional<Query> date_filter(std::string_view text,
                                 std::chrono::sys_seconds now);
Query date_filter(const DateRange& range);

}  // namespace lede
