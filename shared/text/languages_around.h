#pragma once

#include <vector>

#include "language.h"
#include "passages.h"

namespace lede {

/// The languages of an article, largest first, so that a word in another script
/// than its passage's gets the stem that the rest of the article would give it.
std::vector<Language> languages_by_size(const std::vector<Passage>& passages);

/// The languages for the words of a passage, one a script: the passage's own
/// first, then the article's, then the usual ones.
std::vector<Language> languages_around(Language passage,
                                       const std::vector<Language>& article);

}  // namespace lede
