#include "original/text_place.h"

#include <algorithm>

#include "original/matcher.h"
#include "utf8.h"

namespace lede {
namespace {

constexpr std::size_t kMostPlaces = 100;

bool is_word_at(std::string_view text, std::size_t at) {
  return is_word_character(character_at(text, at).code);
}

std::size_t next_border(std::string_view text, std::size_t at, bool of_word) {
  while (at < text.size() && is_word_at(text, at) == of_word) {
    at += character_at(text, at).size_bytes;
  }
  return at;
}

// Behind the last character of a word.
std::size_t words_end(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    at = next_border(text, next_border(text, at, false), true);
    if (at > 0 && is_word_at(text, border_before(text, at - 1))) end = at;
  }
  return end;
}

}  // namespace

OriginalRuns runs_at_first_place(std::string_view text, Reading& reading) {
  const std::string_view original = reading.original();
  const std::size_t begin = next_border(text, 0, false);
  const std::size_t end = words_end(text);
  if (begin >= end) return {};
  const std::string_view first =
      text.substr(begin, next_border(text, begin, true) - begin);
  Matcher matcher(text, reading, 0);
  std::size_t at = 0;
  for (std::size_t places = 0; places < kMostPlaces; ++places) {
    at = original.find(first, at);
    if (at == std::string_view::npos) return {};
    RunList runs;
    const PlacePair place =
        matcher.match({begin, at}, {end, original.size()}, false, runs);
    if (place.text >= end) return runs.take();
    ++at;
  }
  return {};
}

OriginalRuns runs_from_line(std::string_view text, Reading& reading) {
  constexpr std::size_t kWindowBytes = 4096;
  const std::string_view original = reading.original();
  Matcher matcher(text, reading, kWindowBytes);
  const PlacePair end{text.size(), original.size()};
  std::size_t line = 0;
  while (!matcher.fits({0, line}, end)) {
    line = original.find('\n', line);
    if (line == std::string_view::npos) return {};
    ++line;
  }
  RunList runs;
  matcher.match({0, line}, end, false, runs);
  return runs.take();
}

}  // namespace lede
