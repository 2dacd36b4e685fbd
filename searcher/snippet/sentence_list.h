#pragma once

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

#include <lede/span.h>

#include "break_finder.h"
#include "snippet/mark_finder.h"

namespace lede {

/// The sentences of an article's body, found paragraph by paragraph as they
/// are asked for, each paragraph once. A mark never reaches over a border: what
/// it spans is one sentence, so that a phrase is shown whole ("Dr. Emily Chen"
/// ends no sentence behind "Dr."). Borrows everything it is given.
class SentenceList {
 public:
  struct Paragraph {
    Span span;
    std::vector<Span> sentences;  ///< in order, no white space at their ends
  };

  /// `marks` are sorted by their begin.
  SentenceList(std::string_view text, const std::vector<Mark>& marks,
               BreakFinder& breaks);

  /// The paragraph around byte `at` of a stretch of the text; it ends where
  /// this does. No two stretches overlap.
  const Paragraph& around(std::size_t at, Span stretch);

 private:
  Span paragraph_around(std::size_t at, Span stretch) const;
  bool is_spanned(std::size_t border) const;
  std::vector<Span> sentences_of(Span paragraph) const;

  std::string_view text_;
  const std::vector<Mark>& marks_;
  std::vector<std::size_t> reach_;  // how far the marks up to each one reach
  BreakFinder& breaks_;
  std::map<std::size_t, Paragraph> paragraphs_;  // by where they begin
};

/// The span without white space at its ends.
Span trimmed(std::string_view text, Span span);

}  // namespace lede
