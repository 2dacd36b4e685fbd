#pragma once

#include "byte_block.h"

namespace lede {

/// The bytes of the signs of typesetters in a block: U+2013 to U+201F, which
/// are – — “ ” „ ‘ ’ and the like, … « » and the no-break space. They are no
/// part of a word, though ’ joins letters, and end no sentence.
inline ByteBlock::Mask typographic_signs_in(const ByteBlock& block) {
  using Bytes = ByteBlock::Bytes;
  using Mask = ByteBlock::Mask;
  const Mask two = block.where_byte(0xC2) & block.where([](Bytes bytes) {
    return (bytes == 0xA0) | ((bytes | 0x10) == 0xBB);
  }) >> 1U;
  const Mask three =
      block.where_byte(0xE2) &
      block.where_byte(0x80) >> 1U & block.where([](Bytes bytes) {
        return (bytes - 0x93 < std::uint8_t{13}) | (bytes == 0xA6);
      }) >> 2U;
  return two | two << 1U | three | three << 1U | three << 2U;
}

}  // namespace lede
