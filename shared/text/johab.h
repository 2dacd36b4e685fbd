#pragma once

#include <string_view>

#include "encoding.h"

namespace lede {

/// Johab, the Korean encoding of the programs of the 1990s (KS X 1001, annex
/// 3): a syllable is two bytes that hold its three letters, five bits each.
/// ICU has no converter for it.
Converted convert_johab(std::string_view bytes);

/// True where all bytes above ASCII are Johab and nearly all of them Korean
/// syllables, common ones among them; the bytes of other encodings break the
/// rules of its letters soon. A character cut off by the end may be there.
bool looks_like_johab(std::string_view bytes);

}  // namespace lede
