#include "noise/place_rules.h"

#include <algorithm>

#include "noise/line_likelihood.h"

namespace lede {
namespace {

bool is_in_one_language(const std::vector<Passage>& passages) {
  Language only;
  for (const Passage& passage : passages) {
    if (!passage.language.known() || passage.language == only) continue;
    if (only.known()) return false;
    only = passage.language;
  }
  return true;
}

// The language of most of a line: "P. S." does not make it an English one.
Language language_of(Span line, const std::vector<Passage>& passages) {
  auto passage = std::partition_point(
      passages.begin(), passages.end(),
      [line](const Passage& each) { return each.span.end <= line.begin; });
  Language language;
  std::size_t most = 0;
  for (; passage != passages.end() && passage->span.begin < line.end;
       ++passage) {
    const std::size_t shared = std::min(passage->span.end, line.end) -
                               std::max(passage->span.begin, line.begin);
    if (shared <= most) continue;
    most = shared;
    language = passage->language;
  }
  return language;
}

bool is_foreign(const LineMarks& marks, const std::vector<Passage>& passages,
                const BodyLine& line, Script main) {
  const Script script = language_of(line.span, passages).script();
  const bool has_address =
      marks.text_of(line).find("://") != std::string_view::npos;
  constexpr std::size_t kMostWords = 40;
  return script != Script::kNone && script != main && !has_address &&
         line.words <= kMostWords;
}

// "How do we prepare?" may be a headline, though it ends as a sentence.
bool may_be_question(const LineMarks& marks, const BodyLine& line) {
  constexpr std::size_t kMostWords = 16;
  return line.words <= kMostWords && !line.holds_sentence && !line.is_item &&
         marks.text_of(line).ends_with('?');
}

// "Edited By", and the name on a line of its own.
bool is_name_of_byline(const LineMarks& marks, std::size_t at) {
  constexpr std::size_t kMostOfLabel = 2;
  return at > 0 && marks.classes[at - 1] == NoiseClass::kByline &&
         marks.lines[at - 1].words <= kMostOfLabel;
}

}  // namespace

void mark_foreign_tail(const std::vector<Passage>& passages, LineMarks& marks) {
  constexpr std::size_t kMostLines = 3;
  constexpr std::ptrdiff_t kMostElsewhere = 1;  // else it is in two languages
  constexpr double kLeastMainShare = 0.7;
  if (is_in_one_language(passages)) return;  // spares a look at every letter
  const auto shares = language_shares(marks.body, passages);
  if (shares.size() < 2 || shares.front().share < kLeastMainShare) return;
  const Script main = Language::of(shares.front().language).script();
  const auto foreign = [&](const BodyLine& line) {
    return is_foreign(marks, passages, line, main);
  };
  std::size_t first = marks.lines.size();
  while (first > 0 && (marks.lines[first - 1].script == Script::kNone ||
                       foreign(marks.lines[first - 1]))) {
    --first;
  }
  if (marks.lines.size() - first > kMostLines) return;
  const auto tail = marks.lines.begin() + static_cast<std::ptrdiff_t>(first);
  if (std::count_if(marks.lines.begin(), tail, foreign) > kMostElsewhere) {
    return;
  }
  for (; first < marks.lines.size(); ++first) {
    marks.mark(first, NoiseClass::kNewsletter);
  }
}

void mark_tail(LineMarks& marks) {
  constexpr std::size_t kFewestLines = 2;
  std::size_t first = marks.lines.size();
  while (first > 0 &&
         (marks.classes[first - 1] || is_scrap(marks.lines[first - 1]) ||
          may_be_question(marks, marks.lines[first - 1]))) {
    --first;
  }
  while (first < marks.lines.size() && !marks.classes[first] &&
         may_be_question(marks, marks.lines[first])) {
    ++first;
  }
  if (first == 0 || marks.lines.size() - first < kFewestLines) return;
  for (; first < marks.lines.size(); ++first) {
    marks.mark(first, class_of_scrap(marks.lines[first]));
  }
}

void mark_head(LineMarks& marks) {
  constexpr std::size_t kMostWords = 3;
  const bool has_text =
      std::any_of(marks.lines.begin(), marks.lines.end(),
                  [](const BodyLine& line) { return line.is_sentence(); });
  if (!has_text) return;
  for (std::size_t at = 0; at < marks.lines.size(); ++at) {
    if (marks.classes[at]) continue;
    const BodyLine& line = marks.lines[at];
    if (line.is_sentence() || line.is_item ||
        line.headline_words() > kMostWords) {
      return;
    }
    marks.mark(at, is_name_of_byline(marks, at) ? NoiseClass::kByline
                                                : NoiseClass::kMenu);
  }
}

void mark_unlikely(LineMarks& marks) {
  constexpr std::size_t kFewestScraps = 4;
  constexpr std::size_t kMostToAScrap = 6;
  constexpr float kLikely = 0.4F;
  constexpr float kLikelyIfSentence = 0.005F;
  const auto scraps = static_cast<std::size_t>(
      std::count_if(marks.lines.begin(), marks.lines.end(), is_scrap));
  if (scraps < kFewestScraps || scraps * kMostToAScrap < marks.lines.size()) {
    return;
  }
  const std::vector<float> likely = line_likelihood(marks.body, marks.lines);
  for (std::size_t at = 0; at < marks.lines.size(); ++at) {
    const BodyLine& line = marks.lines[at];
    if (likely[at] >= (line.is_sentence() ? kLikelyIfSentence : kLikely)) {
      continue;
    }
    marks.mark(at, class_of_scrap(line));
  }
}

}  // namespace lede
