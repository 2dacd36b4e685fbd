#pragma once

namespace lede {

/// Obeyed by a terminal, not shown: C0, DEL and C1.
constexpr bool is_control(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

/// Changes how the text around it looks, and is nothing else: explicit
/// directional formatting (UAX #9) and the deprecated tag characters.
constexpr bool is_deceptive(char32_t code) {
  return code == 0x200E || code == 0x200F || code == 0x061C ||
         (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069) ||
         (code >= 0xE0000 && code <= 0xE007F);
}

}  // namespace lede
