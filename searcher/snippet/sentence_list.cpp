#include "snippet/sentence_list.h"

#include <algorithm>

#include "sentence_finder.h"

namespace lede {

SentenceList::SentenceList(std::string_view text, Span body,
                           const std::vector<Mark>& marks, BreakFinder& breaks)
    : text_(text), body_(body), marks_(marks), breaks_(breaks) {
  reach_.reserve(marks.size());
  std::size_t furthest = 0;
  for (const Mark& mark : marks) {
    furthest = std::max(furthest, mark.span.end);
    reach_.push_back(furthest);
  }
}

const std::vector<Span>& SentenceList::around(std::size_t at) {
  const bool known =
      !paragraph_.empty() && paragraph_.begin <= at && at < paragraph_.end;
  if (!known) {
    paragraph_ = paragraph_around(at);
    divide();
  }
  return sentences_;
}

// A line, and those beside it that a mark joins to it.
Span SentenceList::paragraph_around(std::size_t at) const {
  std::size_t begin = at;
  do {
    const std::size_t newline =
        begin == 0 ? std::string_view::npos : text_.rfind('\n', begin - 1);
    const bool inside =
        newline != std::string_view::npos && newline >= body_.begin;
    begin = inside ? newline : body_.begin;
  } while (begin > body_.begin && is_spanned(begin));
  if (begin > body_.begin) ++begin;
  std::size_t end = at;
  do {
    end = std::min(text_.find('\n', end), body_.end);
    if (end < body_.end) ++end;
  } while (end < body_.end && is_spanned(end - 1));
  return {begin, end};
}

// Does a mark begin before this byte and end behind it?
bool SentenceList::is_spanned(std::size_t border) const {
  const auto after = std::lower_bound(
      marks_.begin(), marks_.end(), border,
      [](const Mark& mark, std::size_t at) { return mark.span.begin < at; });
  if (after == marks_.begin()) return false;
  return reach_[static_cast<std::size_t>(after - marks_.begin()) - 1] > border;
}

void SentenceList::divide() {
  sentences_.clear();
  for (const Span raw : find_sentences(text_, paragraph_, breaks_)) {
    const Span sentence = trimmed(text_, raw);
    if (sentence.empty()) continue;
    if (!sentences_.empty() && is_spanned(sentences_.back().end)) {
      sentences_.back().end = sentence.end;
    } else {
      sentences_.push_back(sentence);
    }
  }
}

Span trimmed(std::string_view text, Span span) {
  constexpr std::string_view kSpace = " \t\r\n\f\v";
  const auto is_space = [&](std::size_t at) {
    return kSpace.find(text[at]) != std::string_view::npos;
  };
  while (span.begin < span.end && is_space(span.begin)) ++span.begin;
  while (span.begin < span.end && is_space(span.end - 1)) --span.end;
  return span;
}

}  // namespace lede
