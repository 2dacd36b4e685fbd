#include "snippet/sentence_list.h"

#include <algorithm>
#include <cstring>
#include <iterator>

#include "sentence_finder.h"

namespace lede {
namespace {

// In a span; its begin where there is none.
std::size_t last_newline(std::string_view text, Span span) {
  const void* found = ::memrchr(text.data() + span.begin, '\n', span.size());
  if (found == nullptr) return span.begin;
  return static_cast<std::size_t>(static_cast<const char*>(found) -
                                  text.data());
}

}  // namespace

SentenceList::SentenceList(std::string_view text,
                           const std::vector<Mark>& marks, BreakFinder& breaks)
    : text_(text), marks_(marks), breaks_(breaks) {
  reach_.reserve(marks.size());
  std::size_t furthest = 0;
  for (const Mark& mark : marks) {
    furthest = std::max(furthest, mark.span.end);
    reach_.push_back(furthest);
  }
}

const SentenceList::Paragraph& SentenceList::around(std::size_t at,
                                                    Span stretch) {
  const auto behind = paragraphs_.upper_bound(at);
  if (behind != paragraphs_.begin()) {
    const Paragraph& known = std::prev(behind)->second;
    if (at < known.span.end) return known;
  }
  const Span span = paragraph_around(at, stretch);
  return paragraphs_
      .emplace_hint(behind, span.begin, Paragraph{span, sentences_of(span)})
      ->second;
}

// A line, and those beside it that a mark joins to it.
Span SentenceList::paragraph_around(std::size_t at, Span stretch) const {
  std::size_t begin = at;
  do {
    begin = last_newline(text_, {stretch.begin, begin});
  } while (begin > stretch.begin && is_spanned(begin));
  if (begin > stretch.begin) ++begin;
  std::size_t end = at;
  do {
    end = std::min(text_.find('\n', end), stretch.end);
    if (end < stretch.end) ++end;
  } while (end < stretch.end && is_spanned(end - 1));
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

std::vector<Span> SentenceList::sentences_of(Span paragraph) const {
  std::vector<Span> sentences;
  for (const Span raw : find_sentences(text_, paragraph, breaks_)) {
    const Span sentence = trimmed(text_, raw);
    if (sentence.empty()) continue;
    if (!sentences.empty() && is_spanned(sentences.back().end)) {
      sentences.back().end = sentence.end;
    } else {
      sentences.push_back(sentence);
    }
  }
  return sentences;
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
