#include "core/readable.h"

#include <cstdio>

#include "utf8.h"

namespace lede::test {
namespace {

bool is_invisible(char32_t code) {
  return (code >= 0x7F && code <= 0xA0) || code == 0xAD ||
         (code >= 0x300 && code <= 0x36F) || code == 0x61C ||
         (code >= 0x2000 && code <= 0x200F) ||
         (code >= 0x2028 && code <= 0x202F) ||
         (code >= 0x205F && code <= 0x206F) || code == 0x3000 ||
         code == 0xFEFF || (code >= 0xE0000 && code <= 0xE0FFF);
}

void append_formatted(const char* format, unsigned value, std::string& out) {
  char text[16];
  std::snprintf(text, sizeof text, format, value);
  out += text;
}

}  // namespace

std::string readable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (!character.valid || (character.code < 0x20 && character.code != '\n')) {
      for (const char byte : text.substr(at, character.size_bytes)) {
        append_formatted("\\x%02x", static_cast<unsigned char>(byte), out);
      }
    } else if (is_invisible(character.code)) {
      append_formatted("\\u{%x}", character.code, out);
    } else {
      append_utf8(character.code, out);
    }
    at += character.size_bytes;
  }
  return out;
}

}  // namespace lede::test
