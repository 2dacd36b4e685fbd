#pragma once

#include <string>
#include <vector>

#include "passages.h"

namespace lede::bench {

/// The language of a text as CLD2 names it; unknown where it is not sure, or
/// lede does not know the language.
Language language_by_cld2(const std::string& text);

/// The stretches of a text that CLD2 finds in one language each.
std::vector<Passage> passages_by_cld2(const std::string& text);

}  // namespace lede::bench
