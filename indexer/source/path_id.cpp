#include "source/path_id.h"

#include <algorithm>
#include <cstdio>

#include "utf8.h"

namespace lede {
namespace {

bool is_hex_digit(char byte) {
  const char lower = static_cast<char>(byte | 0x20);
  return (byte >= '0' && byte <= '9') || (lower >= 'a' && lower <= 'f');
}

// What an escape begins with: "%" and two hexadecimal digits.
bool is_escape(std::string_view text) {
  return text.size() >= 3 && text[0] == '%' && is_hex_digit(text[1]) &&
         is_hex_digit(text[2]);
}

}  // namespace

std::string path_id(std::string_view path) {
  std::string id;
  for (std::size_t at = 0; at < path.size();) {
    const Character character = character_at(path, at);
    const std::string_view rest = path.substr(at);
    for (const char byte : rest.substr(0, character.size_bytes)) {
      if (character.valid && !is_escape(rest)) {
        id += byte;
        continue;
      }
      char escape[8];
      std::snprintf(escape, sizeof escape, "%%%02X",
                    static_cast<unsigned>(static_cast<unsigned char>(byte)));
      id += escape;
    }
    at += character.size_bytes;
  }
  return id;
}

std::string path_within(std::string_view path) {
  std::string within;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view name = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    if (name.empty() || name == "." || name == "..") continue;
    if (!within.empty()) within += '/';
    within += name;
  }
  return within;
}

}  // namespace lede
