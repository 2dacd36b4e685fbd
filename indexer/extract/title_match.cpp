#include "extract/title_match.h"

#include <string>

#include "utf8.h"

namespace lede {
namespace {

// Letters and digits alone; others cannot be told apart reliably by eye.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      const unsigned lower = byte | 0x20U;
      if (lower >= 'a' && lower <= 'z') letters += static_cast<char>(lower);
      if (byte >= '0' && byte <= '9') letters += text[at];
      ++at;
      continue;
    }
    const Character character = character_at(text, at);
    const bool mark = character.code < 0xC0 ||
                      (character.code >= 0x2000 && character.code < 0x2C00) ||
                      (character.code >= 0x3000 && character.code < 0x3040) ||
                      character.code >= 0xFF00;
    if (!mark) letters.append(text, at, character.size_bytes);
    at += character.size_bytes;
  }
  return letters;
}

}  // namespace

bool is_title_line(std::string_view line, std::string_view title) {
  constexpr std::size_t kLongestBytes = 600;
  constexpr std::size_t kFewestBytes = 8;
  if (title.empty() || line.size() > kLongestBytes ||
      line.size() > 2 * title.size() + 20) {
    return false;
  }
  const std::string line_letters = letters_of(line);
  if (line_letters.size() < kFewestBytes) return false;
  const std::string title_letters = letters_of(title);
  if (line_letters == title_letters) return true;
  // A part of the title must be the greater part of it.
  return 2 * line_letters.size() >= title_letters.size() &&
         title_letters.find(line_letters) != std::string::npos;
}

bool begins_alike(std::string_view line, std::string_view other) {
  constexpr std::size_t kCompared = 40;
  constexpr std::size_t kLooked = 160;
  if (line.size() < kCompared || other.size() < kCompared) return false;
  const std::string one = letters_of(first_bytes(line, kLooked));
  const std::string two = letters_of(first_bytes(other, kLooked));
  return one.size() >= kCompared && two.size() >= kCompared &&
         one.compare(0, kCompared, two, 0, kCompared) == 0;
}

}  // namespace lede
