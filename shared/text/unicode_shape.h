#pragma once

#include <cstddef>
#include <string_view>

namespace lede {

/// A byte order mark at the beginning of some bytes: the encoding that it
/// tells and its length, 0 where there is none.
struct ByteOrderMark {
  std::string_view encoding;  ///< "UTF-8", "UTF-16LE", …
  std::size_t size_bytes = 0;
};

ByteOrderMark byte_order_mark_of(std::string_view bytes);

/// "UTF-16LE", "UTF-16BE", "UTF-32LE" or "UTF-32BE" for text in one of them
/// without a mark; empty for anything else. Such text is full of bytes that
/// no text of single bytes has (NUL above all), and read in one of the byte
/// orders it is characters that exist, mostly letters, neighbours of one
/// script. Reads the first 64 KB.
std::string_view wide_encoding_of(std::string_view bytes);

}  // namespace lede
