#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <lede/span.h>

#include "original_map.h"

namespace lede {

/// Finds the places in its file of many spans of an article's text, each in a
/// time that does not grow with the text.
class PlaceFinder {
 public:
  /// `map` is that of `text`, which outlives the finder; the record stands at
  /// `offset` in the file, if in any.
  PlaceFinder(const OriginalMap& map, std::string_view text,
              std::optional<std::uint64_t> offset);

  /// Where a span stands, white space at its ends left out, in bytes of the
  /// file; empty where nobody knows.
  Span place_of(Span span) const;

  /// The same of a span of lines, from where it begins to where it ends,
  /// whatever else the file has between these.
  Span stretch_of(Span span) const;

 private:
  OriginalMap map_;  // of short runs
  std::string_view text_;
  std::uint64_t offset_;
};

}  // namespace lede
