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
};

/// The text with `open` before and `close` after each highlight. Nothing is
/// escaped: this is for plain text, never for HTML or a terminal, which have
/// renderers of their own (renderer.h).
LEDE_API std::string with_marks(const MarkedText& marked, std::string_view open,
                                std::string_view close);

}  // namespace lede
