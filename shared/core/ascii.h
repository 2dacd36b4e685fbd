#pragma once

#include <string>
#include <string_view>

namespace lede {

constexpr bool is_ascii_letter(char byte) {
  const int lower = byte | 0x20;
  return lower >= 'a' && lower <= 'z';
}

/// The text with its ASCII letters in lower case; all else stays.
inline std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& byte : lower) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte | 0x20);
  }
  return lower;
}

}  // namespace lede
