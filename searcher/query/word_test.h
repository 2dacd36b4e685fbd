#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "analyser.h"
#include "query/expander.h"
#include "query/stem_reach.h"
#include "query/syntax.h"

namespace lede {

/// The words that a pattern stands for. Nothing where it says too little
/// before its first sign.
std::optional<WordTest> test_of_pattern(std::string_view typed);

/// The words that are spelled nearly as one: up to `edits` characters of it
/// are others; 0 stands for 1, and from six characters on for 2. They begin
/// with the same character. Nothing for words of less than three.
std::optional<WordTest> test_of_similar(const Word& word, unsigned edits);

/// A word, and those that share one of its free stems, or of the bound ones
/// where it has no other, and begin with the same characters, of which three
/// are enough. `analyser` must outlive the test, and forgets the word for it.
WordTest test_of_forms(const Word& word, const WordStems& stems,
                       const std::vector<Language>& languages,
                       Analyser& analyser);

}  // namespace lede
