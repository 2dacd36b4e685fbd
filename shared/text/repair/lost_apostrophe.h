#pragma once

#include <string_view>
#include <vector>

#include "repair/edits.h"

namespace lede {

/// Apostrophes inside Latin words of which the first byte of three is all that
/// is left, the others having been dropped by the decoder: "isn\u0E42t" (read
/// as windows-874), "isnât" (as Latin-1). Mended where the letters around
/// leave no doubt: an English ending behind a Latin word ("\u0E42s",
/// "n\u0E42t", "\u0E42re"), a French "l\u0E42", "d\u0E42", "qu\u0E42" in
/// front of one. "â" is a letter, so only English contractions count for it.
std::vector<Edit> lost_apostrophes(std::string_view text);

}  // namespace lede
