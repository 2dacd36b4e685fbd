#include "repair/mends.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "repair/cheapest_reading.h"
#include "repair/doubted_mends.h"
#include "repair/likely_readings.h"
#include "repair/sibling_codecs.h"
#include "repair/suspicion.h"
#include "utf8.h"

namespace lede {
namespace {

// How far a stretch goes from a suspicious place.
struct Reach {
  std::size_t before_bytes;
  std::size_t behind_bytes;
};

// Near by is where the question is decided, cheaply; if something is broken
// there, as much as fits into memory is looked at for more of it.
constexpr Reach kNear{384, 384};
constexpr Reach kFar{1U << 11U, 1U << 14U};

bool has_more_than_ascii(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char byte) {
    return static_cast<unsigned char>(byte) >= 0x80;
  });
}

std::size_t begin_of_line(std::string_view text, std::size_t at) {
  const std::size_t found = at == 0 ? text.npos : text.rfind('\n', at - 1);
  return found == text.npos ? 0 : found + 1;
}

std::size_t end_of_line(std::string_view text, std::size_t at) {
  const std::size_t found = text.find('\n', at);
  return found == text.npos ? text.size() : found + 1;
}

// A stretch that was cut ends between words where it can, and at least behind
// the suspicious place.
std::size_t end_between_words(std::string_view text, Span stretch,
                              std::size_t at) {
  if (stretch.end == text.size()) return stretch.end;
  for (std::size_t end = stretch.end; end > at + 1 && end > stretch.begin;
       --end) {
    if (static_cast<unsigned char>(text[end - 1]) <= ' ') return end;
  }
  return border_before(text, stretch.end);
}

// The beginning of the line at `at`, and of those above it that are not ASCII.
std::size_t begin_of_lines(std::string_view text, std::size_t at,
                           std::size_t least) {
  std::size_t begin = begin_of_line(text, at);
  while (begin > least) {
    const std::size_t above = begin_of_line(text, begin - 1);
    if (!has_more_than_ascii(text.substr(above, begin - above))) break;
    begin = above;
  }
  return border_before(text, std::max(begin, least));
}

std::size_t end_of_lines(std::string_view text, std::size_t at,
                         std::size_t most) {
  std::size_t end = end_of_line(text, at);
  while (end < most) {
    const std::size_t below = end_of_line(text, end);
    if (!has_more_than_ascii(text.substr(end, below - end))) break;
    end = below;
  }
  return std::min(end, most);
}

// The line of a suspicious place, and those around it that are not ASCII: what
// broke one of them is likely to have broken the others.
Span stretch_around(std::string_view text, std::size_t at, std::size_t floor,
                    Reach reach) {
  const std::size_t least =
      std::max(floor, at > reach.before_bytes ? at - reach.before_bytes : 0);
  const std::size_t most = std::min(text.size(), at + reach.behind_bytes);
  Span stretch{begin_of_lines(text, at, least), end_of_lines(text, at, most)};
  stretch.end = end_between_words(text, stretch, at);
  return stretch;
}

struct Characters {
  std::u32string codes;
  std::vector<std::size_t> places;  // where each begins, and the end
};

Characters characters_of(std::string_view text, Span range) {
  Characters characters;
  for (std::size_t at = range.begin; at < range.end;) {
    const Character character = character_at(text, at);
    characters.codes += character.code;
    characters.places.push_back(at);
    at += character.size_bytes;
  }
  characters.places.push_back(range.end);
  return characters;
}

// The word may be suspicious for other reasons than its mark.
std::size_t begin_of_word(std::string_view text, Span before) {
  const auto found =
      text.substr(before.begin, before.size()).find_last_of(" \t\r\n");
  return before.begin + (found == text.npos ? 0 : found + 1);
}

// The stretch and what stands around it, which tells more of its language.
std::string_view surroundings_of(std::string_view text, Span stretch) {
  const std::size_t begin = border_before(
      text, std::max(stretch.begin, kFar.before_bytes) - kFar.before_bytes);
  const std::size_t end = border_before(
      text, std::min(text.size(), stretch.end + kFar.before_bytes));
  return text.substr(begin, end - begin);
}

std::vector<Mend> best_mends(std::u32string_view text, std::string_view around,
                             bool by_mark) {
  std::vector<Mend> mends = sibling_mends(text, around);
  if (!mends.empty() || by_mark) return mends;
  const auto readings = paying_readings(text);
  if (readings.empty()) return mends;
  return without_doubted(cheapest_reading(text, readings), text);
}

std::vector<Edit> explained(std::string_view text, Span range, bool by_mark) {
  const Characters characters = characters_of(text, range);
  std::vector<Edit> edits;
  for (const Mend& mend :
       best_mends(characters.codes, surroundings_of(text, range), by_mark)) {
    std::string mended;
    for (const char32_t code : mend.text) append_utf8(code, mended);
    edits.push_back(
        {{characters.places[mend.begin], characters.places[mend.end]},
         std::move(mended),
         name_of(mend.reading)});
  }
  return edits;
}

}  // namespace

std::vector<Edit> mends_of(std::string_view text) {
  std::vector<Edit> edits;
  std::size_t done = 0;
  Suspect suspect = next_suspect(text, 0, 0);
  while (suspect.at < text.size()) {
    const std::size_t at = suspect.at;
    Span stretch = stretch_around(text, at, done, kNear);
    std::vector<Edit> found = explained(text, stretch, suspect.by_mark);
    if (found.empty() && suspect.by_mark) {
      suspect = next_suspect(text, begin_of_word(text, {stretch.begin, at}),
                             stretch.end);
      continue;
    }
    if (!found.empty()) {
      stretch = stretch_around(text, at, done, kFar);
      found = explained(text, stretch, false);
    }
    std::move(found.begin(), found.end(), std::back_inserter(edits));
    done = stretch.end;
    suspect = next_suspect(text, done, done);
  }
  return edits;
}

}  // namespace lede
