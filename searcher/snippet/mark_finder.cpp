#include "snippet/mark_finder.h"

#include <algorithm>
#include <optional>

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
      [&wanted](std::string_view stem) { return contains(wanted, stem); });
}

// A word of two stems fits a pattern by each of them.
void add(const Mark& mark, std::vector<Mark>& marks) {
  for (auto at = marks.rbegin();
       at != marks.rend() && at->span.begin == mark.span.begin; ++at) {
    if (at->span == mark.span && at->pattern == mark.pattern) return;
  }
  marks.push_back(mark);
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
      starts.emplace(word, Start{number, {}});
    }
    for (const BoundStem& each : patterns[number].bound) {
      by_stem_.emplace(each.stem, Start{number, each.languages});
    }
    want_words_of(patterns[number]);
  }
}

void MarkFinder::want_words_of(const MarkPattern& pattern) {
  for (const std::vector<std::string>& place : pattern.words) {
    for (const std::string& word : place) {
      if (pattern.by_stem) {
        sieve_.want_stem(word);
      } else {
        sieve_.want_term(word);
      }
    }
  }
  for (const BoundStem& each : pattern.bound) sieve_.want_stem(each.stem);
}

// The tokens of a text, and what compounds have them for their first.
class MarkFinder::Places {
 public:
  Places(const std::vector<Token>& tokens,
         const std::vector<Compound>& compounds)
      : tokens_(tokens), compounds_(compounds) {}

  std::span<const Compound> compounds_at(std::size_t token) const {
    const auto before = [](const Compound& compound, std::size_t number) {
      return compound.place.first < number;
    };
    const auto first =
        std::lower_bound(compounds_.begin(), compounds_.end(), token, before);
    const auto last =
        std::lower_bound(first, compounds_.end(), token + 1, before);
    return {first, last};
  }

  // Where the rest of a pattern ends whose first word stands at a token and
  // ends at `end`: a word of it is a token or one with its signs.
  std::optional<std::size_t> end_of(const MarkPattern& pattern,
                                    std::size_t token, std::size_t end) const {
    if (token + pattern.words.size() > tokens_.size()) return std::nullopt;
    for (std::size_t place = 1; place < pattern.words.size(); ++place) {
      const auto fitting = end_of_word(pattern, place, token + place);
      if (!fitting) return std::nullopt;
      end = *fitting;
    }
    return end;
  }

 private:
  std::optional<std::size_t> end_of_word(const MarkPattern& pattern,
                                         std::size_t place,
                                         std::size_t token) const {
    for (const Compound& compound : compounds_at(token)) {
      if (compound.place.count == 1 && fits(pattern, place, *compound.word)) {
        return compound.place.span.end;
      }
    }
    if (!fits(pattern, place, *tokens_[token].word)) return std::nullopt;
    return tokens_[token].span.end;
  }

  const std::vector<Token>& tokens_;
  const std::vector<Compound>& compounds_;
};

std::vector<Mark> MarkFinder::find(
    const std::vector<Token>& tokens,
    const std::vector<Compound>& compounds) const {
  std::vector<Mark> marks;
  const Places places(tokens, compounds);
  auto next = compounds.begin();
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    for (; next != compounds.end() && next->place.first == at; ++next) {
      // "e-mail" is no word of a phrase: the index has its parts there.
      if (next->place.count == 1) {
        find_at(places, at, *next->word, next->place.span, marks);
      } else {
        find_stems(places, at, *next->word, next->place.span, marks);
      }
    }
    const Word& word = *tokens[at].word;
    const bool is_held_back = word.term.empty();
    if (!is_held_back) find_at(places, at, word, tokens[at].span, marks);
  }
  return marks;
}

void MarkFinder::find_at(const Places& places, std::size_t token,
                         const Word& word, Span span,
                         std::vector<Mark>& marks) const {
  find_stems(places, token, word, span, marks);
  if (by_term_.empty()) return;
  const auto [first, last] = by_term_.equal_range(word.term);
  for (auto at = first; at != last; ++at) {
    add_mark(places, token, at->second.pattern, span, marks);
  }
}

void MarkFinder::find_stems(const Places& places, std::size_t token,
                            const Word& word, Span span,
                            std::vector<Mark>& marks) const {
  for (const std::string_view stem : word.stems) {
    const auto [first, last] = by_stem_.equal_range(stem);
    for (auto at = first; at != last; ++at) {
      const LanguageSet& languages = at->second.languages;
      const bool counts =
          languages.none() || (languages & word.languages).any();
      if (counts) add_mark(places, token, at->second.pattern, span, marks);
    }
  }
}

void MarkFinder::add_mark(const Places& places, std::size_t token,
                          std::size_t pattern, Span span,
                          std::vector<Mark>& marks) const {
  const auto end = places.end_of(patterns_[pattern], token, span.end);
  if (end) add({{span.begin, *end}, pattern}, marks);
}

}  // namespace lede
