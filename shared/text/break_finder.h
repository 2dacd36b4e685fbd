#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include <lede/span.h>

namespace lede {

/// Finds words, sentences and user-perceived characters in UTF-8 by Unicode's
/// rules (UAX #29) and ICU's dictionaries (Thai, Lao, Khmer, Burmese, Chinese,
/// Japanese). Spans are byte ranges in `text`, rising and inside `within`.
///
/// Makes its ICU iterators at first use and keeps them: one a thread, for
/// long. Throws Error when ICU's data is missing.
class BreakFinder {
 public:
  BreakFinder();
  BreakFinder(BreakFinder&&) noexcept;
  BreakFinder& operator=(BreakFinder&&) noexcept;
  ~BreakFinder();

  /// Segments that hold a letter or a digit, appended to `words`, without
  /// signs at their ends. A zero-width space inside a word of an alphabetic
  /// script does not end it. lede::find_words() finds the same sooner.
  void find_words(std::string_view text, Span within, std::vector<Span>& words);

  /// Sentences with the white space behind them; they cover `within`.
  /// lede::find_sentences() finds the same sooner.
  std::vector<Span> sentences(std::string_view text, Span within);

  /// The nearest border between user-perceived characters at or before `at`,
  /// looked for in `within`.
  std::size_t grapheme_border(std::string_view text, Span within,
                              std::size_t at);

 private:
  struct Iterators;
  std::unique_ptr<Iterators> iterators_;
};

/// A word without the signs at its ends that Unicode counts to it and readers
/// do not, and of what they joined to it: the underscores of _emphasis_, the @
/// of a name. Empty where nothing else is left.
Span without_signs(std::string_view text, Span word);

}  // namespace lede
