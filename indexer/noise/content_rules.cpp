#include "noise/content_rules.h"

#include <map>

#include "noise/noise_phrases.h"

namespace lede {
namespace {

bool is_quote(const BodyLine& line) {
  constexpr std::size_t kMostWords = 10;
  return line.holds_price && line.words <= kMostWords && !line.is_sentence();
}

bool is_short(const BodyLine& line) {
  constexpr std::size_t kMostWords = 6;
  return line.words <= kMostWords && !line.is_sentence();
}

}  // namespace

// Lines that say what they are. A sentence may begin with such words too,
// so only short lines that do not end like one count, but for invitations.
void mark_phrases(LineMarks& marks) {
  constexpr std::size_t kMostWords = 12;
  constexpr std::size_t kMostOfByline = 6;
  for (std::size_t at = 0; at < marks.lines.size(); ++at) {
    const BodyLine& line = marks.lines[at];
    if (line.words > kMostWords) continue;
    const std::optional<NoiseClass> found =
        class_by_phrase(marks.text_of(line));
    if (!found) continue;
    const bool invites = *found == NoiseClass::kNewsletter;
    if (line.is_sentence() && !invites) continue;
    if (*found == NoiseClass::kByline && line.words > kMostOfByline) continue;
    marks.mark(at, *found);
  }
}

void mark_tickers(LineMarks& marks) {
  constexpr std::size_t kFewestQuotes = 5;
  constexpr std::size_t kMostBetween = 2;
  for (std::size_t at = 0; at < marks.lines.size(); ++at) {
    if (!is_quote(marks.lines[at])) continue;
    std::size_t last = at;
    std::size_t quotes = 1;
    for (std::size_t next = at + 1;
         next < marks.lines.size() && next - last <= kMostBetween + 1; ++next) {
      if (is_quote(marks.lines[next])) {
        last = next;
        ++quotes;
      } else if (!is_short(marks.lines[next])) {
        break;
      }
    }
    if (quotes >= kFewestQuotes) {
      const bool has_name = at > 0 && is_short(marks.lines[at - 1]);
      for (std::size_t line = has_name ? at - 1 : at; line <= last; ++line) {
        marks.mark(line, NoiseClass::kTicker);
      }
    }
    at = last;
  }
}

void mark_adverts(LineMarks& marks) {
  constexpr std::size_t kMostWords = 10;
  std::map<std::string_view, std::vector<std::size_t>> places;
  for (std::size_t at = 0; at < marks.lines.size(); ++at) {
    const BodyLine& line = marks.lines[at];
    if (line.words == 0 || line.words > kMostWords || line.is_sentence()) {
      continue;
    }
    places[marks.text_of(line)].push_back(at);
  }
  for (const auto& [text, lines] : places) {
    if (lines.size() < 2) continue;
    for (const std::size_t line : lines) marks.mark(line, NoiseClass::kAdvert);
  }
}

void mark_lists_under_headers(LineMarks& marks) {
  for (std::size_t at = 0; at < marks.lines.size(); ++at) {
    if (marks.classes[at] != NoiseClass::kRelated) continue;
    while (at + 1 < marks.lines.size() && !marks.lines[at + 1].is_sentence()) {
      marks.mark(++at, NoiseClass::kRelated);
    }
  }
}

void mark_repeated(const IsRepeated& is_repeated, LineMarks& marks) {
  for (std::size_t at = 0; at < marks.lines.size(); ++at) {
    if (!is_repeated(marks.text_of(marks.lines[at]))) continue;
    marks.mark(at, NoiseClass::kRepeated);
  }
}

}  // namespace lede
