#include "noise/chapters.h"

#include <algorithm>
#include <optional>

namespace lede {
namespace {

using Seconds = unsigned;

// The number of one or two digits at the front, taken off.
std::optional<unsigned> take_number(std::string_view& line) {
  const std::size_t digits =
      std::min(line.find_first_not_of("0123456789"), line.size());
  if (digits == 0 || digits > 2) return std::nullopt;
  unsigned number = 0;
  for (const char digit : line.substr(0, digits)) {
    number = 10 * number + static_cast<unsigned>(digit - '0');
  }
  line.remove_prefix(digits);
  return number;
}

// The time at the front of a line, in brackets or not: "1:02:33", "[07:06]".
std::optional<Seconds> time_before(std::string_view line) {
  if (line.starts_with('[') || line.starts_with('(')) line.remove_prefix(1);
  std::optional<unsigned> part = take_number(line);
  if (!part || !line.starts_with(':')) return std::nullopt;
  Seconds time = *part;
  while (line.starts_with(':')) {
    line.remove_prefix(1);
    part = take_number(line);
    if (!part || *part >= 60) return std::nullopt;
    time = 60 * time + *part;
  }
  return time;
}

// Lines with rising times that stand together.
class Run {
 public:
  void add(std::size_t line, Seconds time) {
    constexpr std::size_t kFarthest = 2;
    const bool goes_on = !lines_.empty() && time > last_time_ &&
                         line - lines_.back() <= kFarthest;
    if (!goes_on) lines_.clear();
    lines_.push_back(line);
    last_time_ = time;
  }

  const std::vector<std::size_t>& lines() const { return lines_; }

 private:
  std::vector<std::size_t> lines_;
  Seconds last_time_ = 0;
};

}  // namespace

void note_chapters(std::string_view text, std::vector<BodyLine>& lines) {
  constexpr std::size_t kFewest = 3;
  Run run;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const Span span = lines[at].span;
    const auto time = time_before(text.substr(span.begin, span.size()));
    if (!time) continue;
    run.add(at, *time);
    if (run.lines().size() > kFewest) {
      lines[at].is_item = true;
    } else if (run.lines().size() == kFewest) {
      for (const std::size_t line : run.lines()) lines[line].is_item = true;
    }
  }
}

}  // namespace lede
