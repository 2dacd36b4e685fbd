#pragma once

#include <string_view>

#include "encoding.h"

namespace lede {

/// The encoding of bytes that are not UTF-8 and about which nobody says
/// anything. uchardet is asked first; where it is weak, what is known about
/// the encodings in question decides: the Cyrillic ones (cyrillic_guess.h),
/// the Latin ones (latin_guess.h), Johab, pairs of bytes in a short text,
/// and ISO encodings against their kin of Windows. Never empty. Reads 64 KB
/// from about the first byte that is not ASCII.
EncodingGuess detect_encoding(std::string_view bytes);

/// ISO-2022 or HZ, for ASCII that has their escapes in it; else an empty name.
EncodingGuess detect_escapes(std::string_view ascii);

}  // namespace lede
