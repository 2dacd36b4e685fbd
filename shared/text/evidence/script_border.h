#pragma once

#include <cstddef>
#include <string_view>

#include <lede/span.h>

#include "script.h"

namespace lede::evidence {

/// Where words in the one script end and those in the other begin, in a
/// stretch of text that holds both with no mark between: "Read on in English
/// Читайте дальше". 0 where they stand among each other, or where one has too
/// few letters. Words that may be names count one letter.
std::size_t script_border(std::string_view text, Span within, Script one,
                          Script other);

}  // namespace lede::evidence
