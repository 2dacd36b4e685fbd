#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <lede/export.h>
#include <lede/span.h>

namespace lede {

/// A piece of an article with the places to mark in it.
struct MarkedText {
  std::string text;              ///< valid UTF-8
  std::vector<Span> highlights;  ///< bytes of `text`, rising, not overlapping

  /// In a hit: where each of the highlights stands in Hit::file, in bytes of
  /// the file as it was when it was indexed, unpacked where Hit::unpacked or
  /// Hit::file_entry say so. Of a record in a file of many
  /// these are bytes of the whole file. What stands there is in the encoding
  /// and the markup of the file: in JSON perhaps escapes, in HTML a tag amid
  /// the words of a phrase. Empty where nobody knows.
  std::vector<Span> in_file = {};
};

/// The text with `open` before and `close` after each highlight. Nothing is
/// escaped: this is for plain text, never for HTML or a terminal, which have
/// renderers of their own (renderer.h).
LEDE_API std::string with_marks(const MarkedText& marked, std::string_view open,
                                std::string_view close);

}  // namespace lede
