#pragma once

#include <cstddef>
#include <vector>

#include <lede/span.h>

namespace lede {

/// What is wanted of the snippets of an article.
struct SnippetRules {
  std::size_t max_count = 1;
  std::size_t max_chars = 240;  ///< of all of them together
  /// What a pattern is worth, by its number: its inverse document frequency.
  std::vector<double> weights;
};

/// What to show of a text.
struct SnippetWindow {
  Span span;                ///< bytes of the text
  bool cut_before = false;  ///< it begins inside a sentence
  bool cut_after = false;   ///< it ends inside one
};

}  // namespace lede
