#include "letters.h"

#include "script.h"
#include "utf8.h"

namespace lede::bench {

bool is_mostly_letters(std::string_view text) {
  std::size_t letters = 0;
  std::size_t others = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    at += character.size_bytes;
    if (character.code <= ' ') continue;
    ++(script_of(character.code) == Script::kNone ? others : letters);
  }
  return letters >= 3 * others;
}

}  // namespace lede::bench
