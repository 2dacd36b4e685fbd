#include "extract/title.h"

#include <algorithm>

#include "script.h"
#include "utf8.h"

namespace lede {
namespace {

// A headline stands near the top, in 3 to 30 words.
constexpr std::size_t kLinesSearched = 12;
constexpr std::size_t kFewestWords = 3;
constexpr std::size_t kFewestLetters = 12;
constexpr std::size_t kMostCharacters = 180;

constexpr std::string_view kSpace = " \t\r\n\f\v";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

struct LineShape {
  std::size_t words = 0;  // runs of letters and digits between spaces
  std::size_t letters = 0;
  std::size_t ideographs = 0;  // letters of scripts without spaces
};

bool is_written_without_spaces(Script script) {
  return script == Script::kHan || script == Script::kKana ||
         script == Script::kThai || script == Script::kLao ||
         script == Script::kKhmer || script == Script::kMyanmar;
}

LineShape shape_of(std::string_view line) {
  LineShape shape;
  bool in_word = false;
  for (std::size_t at = 0; at < line.size();) {
    const Character character = character_at(line, at);
    at += character.size_bytes;
    if (kSpace.find(static_cast<char>(character.code)) !=
            std::string_view::npos &&
        character.code < 0x80) {
      in_word = false;
      continue;
    }
    const Script script = script_of(character.code);
    if (script == Script::kNone) continue;
    if (is_written_without_spaces(script)) ++shape.ideographs;
    ++shape.letters;
    if (!in_word) ++shape.words;
    in_word = true;
  }
  return shape;
}

bool reads_like_headline(std::string_view line) {
  if (count_characters(line) > kMostCharacters) return false;
  const LineShape shape = shape_of(line);
  if (shape.ideographs >= kFewestLetters / 2) return true;
  return shape.words >= kFewestWords && shape.letters >= kFewestLetters;
}

// The first sentence of the first line with letters, cut between words.
std::string opening_of(std::string_view text) {
  std::string_view line;
  for (std::size_t at = 0; at < text.size() && line.empty();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view candidate = trimmed(text.substr(at, end - at));
    if (shape_of(candidate).letters > 0) line = candidate;
    at = end + 1;
  }
  constexpr std::size_t kMostBytes = kMostCharacters;
  const std::size_t sentence_end = line.find(". ");
  if (sentence_end <= 2 * kMostBytes) return std::string(line.substr(0, sentence_end));
  if (line.size() <= kMostBytes) return std::string(line);
  std::string_view cut = first_bytes(line, kMostBytes);
  if (const std::size_t space = cut.rfind(' ');
      space != std::string_view::npos) {
    cut = cut.substr(0, space);
  }
  return std::string(cut) + "…";
}

}  // namespace

TitledText split_title(std::string_view text) {
  std::size_t lines = 0;
  for (std::size_t at = 0; at < text.size() && lines < kLinesSearched;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trimmed(text.substr(at, end - at));
    if (!line.empty()) ++lines;
    if (reads_like_headline(line)) {
      std::string body(text.substr(0, at));
      body.append(text.substr(std::min(end + 1, text.size())));
      return {std::string(line), std::move(body)};
    }
    at = end + 1;
  }
  return {opening_of(text), std::string(text)};
}

}  // namespace lede
