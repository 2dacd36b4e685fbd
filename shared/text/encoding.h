#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lede {

/// Names of encodings, and bytes in them. An encoding has one name here: the
/// one that IANA prefers for MIME ("windows-1251", "KOI8-R", "EUC-KR"), and
/// where IANA has none, the one in use ("x-mac-cyrillic", "Johab").

/// The name of the encoding that a label means, in any spelling ("CP1251",
/// " Windows_1251 "). As browsers do, a label is taken for the larger encoding
/// that is written under it: ISO-8859-1 for windows-1252, GB2312 for GB18030
/// (WHATWG Encoding Standard, section 4.2). Empty for a label without meaning
/// and for encodings that bytes of ASCII are not text in: UTF-16 and UTF-32,
/// UTF-7 (a way to smuggle markup past filters), SCSU, BOCU-1, EBCDIC.
std::string encoding_named(std::string_view label);

/// A guess at an encoding, and how sure it is: 0 a coin, 1 certain.
struct EncodingGuess {
  std::string encoding;  ///< as encoding_named() names it
  double confidence = 0;
};

struct Converted {
  std::string text;                ///< valid UTF-8
  std::size_t replaced_count = 0;  ///< U+FFFD put in for bad bytes
};

/// Bytes in an encoding by the name that encoding_named() or
/// wide_encoding_of() gave. An unknown name reads as windows-1252.
Converted convert(std::string_view bytes, const std::string& encoding);

}  // namespace lede
