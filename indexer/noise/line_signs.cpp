#include "noise/line_signs.h"

#include <array>
#include <string_view>

namespace lede {
namespace {

constexpr std::u32string_view kMoneySigns = U"%$€£₽¥₴₿";
constexpr std::u32string_view kFullStops = U".!?…。！？։।؟۔";
constexpr std::u32string_view kClosingSigns = U"\"')]”’»“」』";
constexpr std::u32string_view kMarkdown = U"*_~`";

constexpr Signs look_up_signs(char32_t code) {
  const auto bits_if = [code](std::u32string_view list, Signs bits) {
    return list.find(code) == list.npos ? Signs{0} : bits;
  };
  const unsigned signs =
      bits_if(kMoneySigns, kMoney) | bits_if(kFullStops, kEnd | kFullStop) |
      bits_if(U":;", kEnd) | bits_if(kClosingSigns, kClosing) |
      bits_if(kMarkdown, kDecoration);
  return static_cast<Signs>(signs);
}

constexpr auto kAsciiSigns = [] {
  std::array<Signs, 0x80> signs{};
  for (char32_t code = 0; code < signs.size(); ++code) {
    signs[code] = look_up_signs(code);
  }
  return signs;
}();

}  // namespace

Signs signs_of(char32_t code) {
  if (code < kAsciiSigns.size()) return kAsciiSigns[code];
  return is_pictograph(code) ? kDecoration : look_up_signs(code);
}

bool is_pictograph(char32_t code) {
  return (code >= 0x2600 && code < 0x27C0) || code == 0x200D ||
         (code >= 0xFE00 && code < 0xFE10) ||
         (code >= 0x1F000 && code < 0x1FB00);
}

}  // namespace lede
