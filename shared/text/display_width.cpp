#include "display_width.h"

#include <unicode/uchar.h>

#include "utf8.h"

namespace lede {
namespace {

std::size_t columns_of(char32_t code) {
  const auto point = static_cast<UChar32>(code);
  const auto category = U_MASK(u_charType(point));
  constexpr auto kInvisible = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
  if ((category & kInvisible) != 0) return 0;
  const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::size_t display_columns(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    columns += character.code < 0x80 ? 1 : columns_of(character.code);
    at += character.size_bytes;
  }
  return columns;
}

}  // namespace lede
