#include <lede/terminal_safe.h>

#include "unprintable.h"
#include "utf8.h"

namespace lede {
namespace {

bool is_space(char32_t code) {
  return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85 ||
         code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) ||
         code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F ||
         code == 0x3000;
}

}  // namespace

std::string terminal_safe(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    at += character.size_bytes;
    if (is_space(character.code)) {
      if (!safe.ends_with(' ')) safe += ' ';
    } else if (!is_control(character.code) && !is_deceptive(character.code)) {
      append_utf8(character.code, safe);
    }
  }
  return safe;
}

}  // namespace lede
