#pragma once

#include <string_view>
#include <vector>

#include "repair/edits.h"

namespace lede {

/// One layer of wrong decoding taken off: what each stretch of the text that
/// came about by a reading was before. Stretches around suspicious places are
/// cut out by the line, 16 KB of text at most, and each is explained as
/// cheaply as can be. In rising order. Linear in the text.
std::vector<Edit> mends_of(std::string_view text);

}  // namespace lede
