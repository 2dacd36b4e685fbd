#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lede {

struct Repaired {
  std::string text;
  std::size_t count = 0;  ///< places that were mended
};

/// Undoes what wrong decoding did to a text, where the context makes certain
/// what stood there. Clean text comes out byte for byte as it went in.
///
/// Mended are apostrophes inside Latin words of UTF-8 that was read as
/// windows-874 and lost its other bytes: "isn\u0E42t" is "isn\u2019t".
/// Needs and gives valid UTF-8.
Repaired repair(std::string text);

}  // namespace lede
