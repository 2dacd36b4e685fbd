#pragma once

#include <string>
#include <string_view>

namespace lede {

/// The text with its ASCII letters in lower case; all else stays.
inline std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& byte : lower) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte | 0x20);
  }
  return lower;
}

}  // namespace lede
