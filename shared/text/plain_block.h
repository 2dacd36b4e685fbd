#pragma once

#include <cstddef>

#include "byte_block.h"

namespace lede {

/// What stands in 64 bytes of a text in UTF-8, a bit for each byte from the
/// lowest on: classes of characters as masks, so that words and ends of
/// sentences are found by a few operations for all of the bytes at once.
/// Characters of more than one byte have a bit for each of them where nothing
/// else is said.
///
/// Knows ASCII, the Latin letters up to U+017F, the Cyrillic ones up to U+047F,
/// and the signs of typesetters: dashes, quotation marks, …, no-break space.
/// Whatever else there is stands in `other`. Of a character that the end of the
/// block cuts off the bits mean nothing.
struct PlainBlock {
  static constexpr std::size_t kBytes = ByteBlock::kBytes;
  using Mask = ByteBlock::Mask;

  Mask latin = 0;
  Mask cyrillic = 0;
  Mask capitals = 0;  ///< the first byte of A to Z and Ѐ to Я
  Mask digits = 0;
  Mask spaces = 0;            ///< and ends of lines
  Mask lines = 0;             ///< ends of lines alone
  Mask points = 0;            ///< .
  Mask stops = 0;             ///< . ! ? and the first byte of …
  Mask apostrophes = 0;       ///< '
  Mask wide_apostrophes = 0;  ///< the first byte of ‘ and ’
  Mask commas = 0;            ///< , and ;
  Mask colons = 0;
  Mask other = 0;   ///< among ASCII: _ and @, of which words may be made
  Mask behind = 0;  ///< the second and third bytes of characters

  Mask letters() const { return latin | cyrillic; }

  /// The stretches from the first byte on that end in this block, with the
  /// spaces behind them, none of which holds a byte of `hard`.
  Mask whole_stretches(Mask hard) const;

  /// Of 64 bytes from `from` on, which begin with a whole character.
  static PlainBlock of(const char* from);
};

}  // namespace lede
