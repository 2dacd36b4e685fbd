#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <lede/span.h>

#include "break_finder.h"
#include "snippet/mark_finder.h"

namespace lede {

/// The sentences of an article's body, found paragraph by paragraph as they
/// are asked for. A mark never reaches over a border: what it spans is one
/// sentence, so that a phrase is shown whole ("Dr. Emily Chen" ends no
/// sentence behind "Dr."). Borrows everything it is given.
class SentenceList {
 public:
  /// `marks` are sorted by their begin.
  SentenceList(std::string_view text, Span body, const std::vector<Mark>& marks,
               BreakFinder& breaks);

  /// The sentences of the paragraph around byte `at` of the body, in order,
  /// without white space at their ends. Valid until the next call.
  const std::vector<Span>& around(std::size_t at);

  /// The end of the paragraph that around() gave last.
  std::size_t paragraph_end() const { return paragraph_.end; }

 private:
  Span paragraph_around(std::size_t at) const;
  bool is_spanned(std::size_t border) const;
  void divide();

  std::string_view text_;
  Span body_;
  const std::vector<Mark>& marks_;
  std::vector<std::size_t> reach_;  // how far the marks up to each one reach
  BreakFinder& breaks_;
  Span paragraph_;
  std::vector<Span> sentences_;  // of paragraph_
};

/// The span without white space at its ends.
Span trimmed(std::string_view text, Span span);

}  // namespace lede
