#pragma once

#include <string_view>

#include "encoding.h"

namespace lede {

/// Which of the Cyrillic encodings of single bytes some text is in:
/// windows-1251, KOI8-R (or -U), IBM866, ISO-8859-5, x-mac-cyrillic, IBM855.
/// 40 characters are enough as a rule. An empty name where the letters under
/// the best of them follow one another less as in Russian, Ukrainian or
/// Bulgarian than `least_likeness`: Russian has about 1, Hebrew read as
/// Russian 0.3 (docs/decisions/0005-cyrillic-letter-pairs.md).
EncodingGuess guess_cyrillic(std::string_view bytes, double least_likeness);

}  // namespace lede
