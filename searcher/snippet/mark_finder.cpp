#include "snippet/mark_finder.h"

#include <algorithm>

namespace lede {
namespace {

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool fits(const MarkPattern& pattern, std::size_t place, const Word& word) {
  const std::vector<std::string>& wanted = pattern.words[place];
  if (!pattern.by_stem) return contains(wanted, word.term);
  return std::any_of(
      word.stems.begin(), word.stems.end(),
      [&wanted](const std::string& stem) { return contains(wanted, stem); });
}

bool follow_each_other(const std::vector<Token>& tokens,
                       const MarkPattern& pattern, std::size_t at) {
  if (at + pattern.words.size() > tokens.size()) return false;
  for (std::size_t place = 1; place < pattern.words.size(); ++place) {
    if (!fits(pattern, place, *tokens[at + place].word)) return false;
  }
  return true;
}

}  // namespace

std::span<const Mark> marks_in(const std::vector<Mark>& marks, Span span) {
  const auto before = [](const Mark& mark, std::size_t at) {
    return mark.span.begin < at;
  };
  const auto first =
      std::lower_bound(marks.begin(), marks.end(), span.begin, before);
  const auto last = std::lower_bound(first, marks.end(), span.end, before);
  return {first, last};
}

MarkFinder::MarkFinder(const std::vector<MarkPattern>& patterns)
    : patterns_(patterns) {
  for (std::size_t number = 0; number < patterns.size(); ++number) {
    Starts& starts = patterns[number].by_stem ? by_stem_ : by_term_;
    for (const std::string& word : patterns[number].words.front()) {
      starts.emplace(word, number);
    }
  }
}

std::vector<Mark> MarkFinder::find(const std::vector<Token>& tokens) const {
  std::vector<Mark> marks;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const Word& word = *tokens[at].word;
    for (const std::string& stem : word.stems) {
      find_at(tokens, at, by_stem_, stem, marks);
    }
    if (!by_term_.empty()) find_at(tokens, at, by_term_, word.term, marks);
  }
  return marks;
}

void MarkFinder::find_at(const std::vector<Token>& tokens, std::size_t at,
                         const Starts& starts, std::string_view key,
                         std::vector<Mark>& marks) const {
  const auto [first, last] = starts.equal_range(key);
  for (auto start = first; start != last; ++start) {
    const MarkPattern& pattern = patterns_[start->second];
    if (!follow_each_other(tokens, pattern, at)) continue;
    const std::size_t end = at + pattern.words.size() - 1;
    marks.push_back(
        {{tokens[at].span.begin, tokens[end].span.end}, start->second});
  }
}

}  // namespace lede
