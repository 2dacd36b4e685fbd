#pragma once

#include <string_view>

#include "language.h"

namespace lede::forms {

/// The bytes of the table of word forms that lede was built with, for ever;
/// none for a language without one.
std::string_view built_in_table(Language language);

}  // namespace lede::forms
