#include "line_symbols.h"

#include <string>

#include "utf8.h"

namespace lede::bench {

std::vector<PlacedSymbol> symbols_of_line(std::string_view line) {
  std::u32string characters = U"\n";
  for (std::size_t at = 0; at < line.size();) {
    const Character character = character_at(line, at);
    characters += character.code;
    at += character.size_bytes;
  }
  return symbols_of(characters + U'\n');
}

}  // namespace lede::bench
