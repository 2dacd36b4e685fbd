#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <lede/span.h>

#include "analyser.h"
#include "query/query_analysis.h"

namespace lede {

/// A place that matches: a word, or all of a phrase.
struct Mark {
  Span span;                ///< bytes of the text
  std::size_t pattern = 0;  ///< its number in the list of patterns
};

/// Those of the marks, sorted by their begin, that begin inside a span.
std::span<const Mark> marks_in(const std::vector<Mark>& marks, Span span);

/// Finds the places of a text that its patterns match, by the same terms that
/// the index matches by.
class MarkFinder {
 public:
  /// `patterns` must outlive the finder.
  explicit MarkFinder(const std::vector<MarkPattern>& patterns);

  /// What lets all words pass that a pattern has a place for.
  const WordSieve& sieve() const { return sieve_; }

  /// The marks in order of their begin; those of different patterns may
  /// overlap. Words that sieve() held back may be without their terms.
  std::vector<Mark> find(const std::vector<Token>& tokens,
                         const std::vector<Compound>& compounds) const;

 private:
  // What begins with a word, if it is in one of some languages, or in any.
  struct Start {
    std::size_t pattern = 0;  // its number
    LanguageSet languages;    // none: in any
  };
  using Starts = std::unordered_multimap<std::string_view, Start>;

  class Places;

  void want_words_of(const MarkPattern& pattern);

  void find_at(const Places& places, std::size_t token, const Word& word,
               Span span, std::vector<Mark>& marks) const;
  void find_stems(const Places& places, std::size_t token, const Word& word,
                  Span span, std::vector<Mark>& marks) const;
  void add_mark(const Places& places, std::size_t token, std::size_t pattern,
                Span span, std::vector<Mark>& marks) const;

  const std::vector<MarkPattern>& patterns_;
  WordSieve sieve_;
  Starts by_stem_;
  Starts by_term_;
};

}  // namespace lede
