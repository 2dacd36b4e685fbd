#include "plain_block.h"

#include <bit>

#include "byte_block.h"

namespace lede {
namespace {

using Mask = PlainBlock::Mask;
using Bytes = ByteBlock::Bytes;

void read_ascii(const ByteBlock& block, PlainBlock& out) {
  out.latin = block.where(
      [](Bytes bytes) { return (bytes | 0x20) - 'a' < std::uint8_t{26}; });
  out.capitals =
      block.where([](Bytes bytes) { return bytes - 'A' < std::uint8_t{26}; });
  out.digits =
      block.where([](Bytes bytes) { return bytes - '0' < std::uint8_t{10}; });
  out.lines = block.where_byte('\n');
  out.spaces = out.lines | block.where_byte(' ');
  out.points = block.where_byte('.');
  out.stops = out.points | block.where([](Bytes bytes) {
    return (bytes == '!') | (bytes == '?');
  });
  out.apostrophes = block.where_byte('\'');
  out.commas =
      block.where([](Bytes bytes) { return (bytes == ',') | (bytes == ';'); });
  out.colons = block.where_byte(':');
  out.other =
      block.where([](Bytes bytes) { return (bytes == '_') | (bytes == '@'); });
}

void read_cyrillic(const ByteBlock& block, PlainBlock& out) {
  const Mask lead =
      block.where([](Bytes bytes) { return (bytes & 0xFE) == 0xD0; });
  out.cyrillic = lead | lead << 1U;
  out.capitals |= block.where_byte(0xD0) & block.where([](Bytes bytes) {
    return bytes - 0x80 < std::uint8_t{0x30};
  }) >> 1U;
}

// À to ſ, but for × and ÷; « » and the no-break space. The bytes that they
// take.
Mask read_western(const ByteBlock& block, PlainBlock& out) {
  const Mask lead =
      block.where([](Bytes bytes) { return bytes - 0xC3 < std::uint8_t{3}; });
  const Mask multiplied = block.where_byte(0xC3) & block.where([](Bytes bytes) {
    return (bytes & 0xDF) == 0x97;
  }) >> 1U;
  const Mask letter = lead & ~multiplied;
  const Mask sign = block.where_byte(0xC2) & block.where([](Bytes bytes) {
    return (bytes == 0xA0) | ((bytes | 0x10) == 0xBB);
  }) >> 1U;
  out.latin |= letter | letter << 1U;
  return letter | letter << 1U | sign | sign << 1U;
}

// U+2013 to U+201F, which are – — “ ” „ ‘ ’ and the like, and …. The bytes that
// they take.
Mask read_signs(const ByteBlock& block, PlainBlock& out) {
  const Mask first = block.where_byte(0xE2) & block.where_byte(0x80) >> 1U;
  const Mask quote = first & block.where([](Bytes bytes) {
    return bytes - 0x93 < std::uint8_t{13};
  }) >> 2U;
  const Mask ellipsis = first & block.where_byte(0xA6) >> 2U;
  out.wide_apostrophes = quote & block.where([](Bytes bytes) {
    return (bytes & 0xFE) == 0x98;
  }) >> 2U;
  const auto all_three = [](Mask mask) {
    return mask | mask << 1U | mask << 2U;
  };
  out.stops |= ellipsis;
  return all_three(quote | ellipsis);
}

// All bits below the lowest of `mask`; all there are where it has none.
Mask below_lowest(Mask mask) { return (mask & -mask) - 1; }

// All bits up to the highest of `mask`, which has one.
Mask up_to_highest(Mask mask) {
  return ~Mask{0} >> static_cast<unsigned>(std::countl_zero(mask));
}

}  // namespace

Mask PlainBlock::whole_stretches(Mask hard) const {
  const Mask ends = spaces & below_lowest(hard);
  return ends == 0 ? 0 : up_to_highest(ends);
}

PlainBlock PlainBlock::of(const char* from) {
  const ByteBlock block(from);
  PlainBlock out;
  read_ascii(block, out);
  const Mask high = block.high();
  if (high == 0) return out;
  out.behind = block.where([](Bytes bytes) { return (bytes & 0xC0) == 0x80; });
  read_cyrillic(block, out);
  Mask known = out.cyrillic;
  if ((high & ~known) != 0) {
    known |= read_western(block, out) | read_signs(block, out);
  }
  out.other |= high & ~known;
  return out;
}

}  // namespace lede
