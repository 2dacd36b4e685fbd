#include "original/page_lines.h"

#include <algorithm>
#include <vector>

#include "original/matcher.h"
#include "utf8.h"

namespace lede {
namespace {

// Short lines ("Read more") stand in many places of a page.
constexpr std::size_t kLongBytes = 40;
constexpr std::size_t kWindowBytes = 4096;

// What a look at a place costs, in bytes that are passed over.
constexpr std::size_t kLookCost = 16;

struct Line {
  Span text;
  Span original;
  bool found = false;
  bool joined = false;  // to what stands before it in the page
  OriginalRuns runs;

  bool is_long() const { return text.size() >= kLongBytes; }
};

std::vector<Line> lines_in(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) lines.push_back({{at, end}, {}, false, false, {}});
    at = end + 1;
  }
  return lines;
}

class LineSearch {
 public:
  LineSearch(std::string_view text, Reading& page)
      : page_(page),
        matcher_(text, page, kWindowBytes),
        budget_(8 * (text.size() + page.original().size())) {}

  // Looks for a line in a part of the page, and takes it where it is found.
  void find(Line& line, Span part) {
    std::size_t at = part.begin;
    for (bool first = true; at < part.end && budget_ > 0; first = false) {
      at = next_text(at, part.end);
      if (at >= part.end) return;
      spend(kLookCost);
      if (matcher_.fits({line.text.begin, at}, {line.text.end, part.end})) {
        take(line, {at, part.end}, first && part.begin > 0);
        return;
      }
      at = skip(at, part.end);
    }
  }

  // Takes what can be read of a line whose begin does not stand there.
  void find_words(Line& line, Span part) {
    if (budget_ == 0 || part.empty()) return;
    spend(part.size());
    RunList runs;
    const PlacePair end = matcher_.match_behind(
        {line.text.begin, part.begin}, {line.text.end, part.end}, runs);
    line.runs = runs.take();
    line.found = !line.runs.empty();
    line.original = {part.begin, end.original};
  }

 private:
  void take(Line& line, Span part, bool joined) {
    RunList runs;
    const PlacePair end = matcher_.match(
        {line.text.begin, part.begin}, {line.text.end, part.end}, joined, runs);
    line.original = {part.begin, end.original};
    line.found = true;
    line.runs = runs.take();
  }

  // The next character from `at` on that is read.
  std::size_t next_text(std::size_t at, std::size_t end) {
    while (at < end) {
      const std::size_t sign_begin = page_.next_sign(at);
      while (at < std::min(sign_begin, end)) {
        const Character character = character_at(page_.original(), at);
        if (is_word_character(character.code)) return at;
        at += character.size_bytes;
        spend(1);
      }
      if (at >= end) return at;
      const Sign sign = page_.sign_at(at);
      if (is_word_character(sign.code)) return at;
      at += std::max<std::size_t>(sign.size_bytes, 1);
      spend(sign.size_bytes == 0 ? kLookCost : sign.size_bytes);
    }
    return at;
  }

  // Behind a text that the line is not in.
  std::size_t skip(std::size_t at, std::size_t end) {
    do {
      const std::size_t next = page_.next_sign(at + 1);
      spend(next - at);
      at = next;
    } while (at < end && !page_.may_be_tag(at));
    return at;
  }

  void spend(std::size_t bytes) { budget_ -= std::min(budget_, bytes); }

  Reading& page_;
  Matcher matcher_;
  std::size_t budget_;  // bytes that may yet be passed over
};

// Calls `find` for each line that was not found yet, with the part of the page
// between those around it that were.
template <typename Find>
void find_between(std::vector<Line>& lines, std::size_t size,
                  const Find& find) {
  std::size_t end = size;
  std::vector<std::size_t> ends(lines.size());
  for (std::size_t at = lines.size(); at-- > 0;) {
    ends[at] = end;
    if (lines[at].found) end = lines[at].original.begin;
  }
  std::size_t begin = 0;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    Line& line = lines[at];
    if (!line.found) find(line, Span{begin, ends[at]});
    if (line.found) begin = line.original.end;
  }
}

}  // namespace

OriginalRuns runs_of_page_lines(std::string_view text, Reading& page) {
  std::vector<Line> lines = lines_in(text);
  LineSearch search(text, page);
  const std::size_t size = page.original().size();
  find_between(lines, size, [&](Line& line, Span part) {
    if (line.is_long()) search.find(line, part);
  });
  find_between(lines, size, [&](Line& line, Span part) {
    if (line.is_long()) search.find_words(line, part);
  });
  find_between(lines, size,
               [&](Line& line, Span part) { search.find(line, part); });
  RunList runs;
  for (const Line& line : lines) {
    for (const OriginalRun& run : line.runs) runs.add(run);
  }
  return runs.take();
}

}  // namespace lede
