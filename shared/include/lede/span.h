#pragma once

#include <cstddef>

namespace lede {

/// A half-open range [begin, end) of bytes in some UTF-8 text. Both ends
/// stand on borders between characters.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  constexpr std::size_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  friend constexpr bool operator==(const Span&, const Span&) = default;
};

}  // namespace lede
