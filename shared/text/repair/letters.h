#pragma once

#include "script.h"

namespace lede {

/// Letters that Russian has.
constexpr bool is_russian_letter(char32_t code) {
  return (code >= 0x410 && code <= 0x44F) || code == 0x401 || code == 0x451;
}

constexpr bool is_small_russian(char32_t code) {
  return (code >= 0x430 && code <= 0x44F) || code == 0x451;
}

/// Letters that a single byte codec of some Cyrillic alphabet may have.
constexpr bool is_cyrillic(char32_t code) {
  return code >= 0x400 && code <= 0x45F;
}

/// Letters of any Cyrillic alphabet, Kazakh and Old Slavonic too.
inline bool is_of_cyrillic_script(char32_t code) {
  return script_of(code) == Script::kCyrillic;
}

/// Those that Russian lacks: of Ukrainian, Serbian, Macedonian.
constexpr bool is_foreign_cyrillic(char32_t code) {
  return is_cyrillic(code) && !is_russian_letter(code);
}

/// These and those of Kazakh, Tajik and all others.
inline bool is_foreign_to_russian(char32_t code) {
  return is_of_cyrillic_script(code) && !is_russian_letter(code);
}

}  // namespace lede
