#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <lede/span.h>

#include "analyser.h"

// What a function found in a text, written so that a failed comparison can be
// read.

namespace lede::test {

/// The slices of a text with bars between them: "war|torn".
std::string shown(std::string_view text, const std::vector<Span>& spans);

/// The passages with their languages: "en{Hello.\n}ru{Привет.}".
std::string shown(std::string_view text, const std::vector<Passage>& passages);

/// "en 75 % ru 25 %", rounded.
std::string shown(const std::vector<LanguageShare>& shares);

/// The stems of the tokens, all those of a word in brackets when there are
/// more: "chip [нов|нова]".
std::string stems_of(const std::vector<Token>& tokens);

/// The terms of the tokens with spaces between them.
std::string terms_of(const std::vector<Token>& tokens);

/// Whether a query for one of the words finds the other.
bool share_a_stem(const Word& left, const Word& right);

/// Analyses a text as an article whose source declares this language.
std::vector<Token> article_tokens(Analyser& analyser, std::string_view text,
                                  std::string_view language = {});

}  // namespace lede::test
