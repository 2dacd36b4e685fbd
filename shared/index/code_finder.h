#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lede {

/// Where a code stands among codes of some bits each, as BitWriter wrote them.
/// Looks at as many at once as a machine word holds, by taking one from each of
/// them and asking which had to borrow (Lamport 1975, "Multiple byte processing
/// with full-word instructions").
class CodeFinder {
 public:
  CodeFinder() = default;

  /// `codes` begins with the first of `count` codes at its bit `first_bit`, has
  /// all of them and outlives it. `bits` is 2 at least.
  CodeFinder(std::string_view codes, std::size_t first_bit, unsigned bits,
             std::size_t count, std::uint32_t code);

  /// Goes to the first place with the code, or the next one; false at the end.
  bool next();

  /// Where it went, counted from 0.
  std::size_t place() const { return next_ - 1; }

 private:
  std::string_view codes_;
  std::size_t first_bit_ = 0;
  unsigned bits_ = 0;
  unsigned at_once_ = 0;
  std::size_t count_ = 0;
  std::size_t next_ = 0;      // where to look from
  std::uint64_t ones_ = 0;    // the lowest bit of each of those at once
  std::uint64_t wanted_ = 0;  // the code in the place of each
};

}  // namespace lede
