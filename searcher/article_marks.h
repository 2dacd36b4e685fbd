#pragma once

#include <string>
#include <vector>

#include "analyser.h"
#include "snippet/mark_finder.h"
#include "snippet/stretches.h"
#include "stored_article.h"

namespace lede {

/// The text of an article, the parts of its body, and what matches in it.
struct MarkedArticle {
  std::string text;  ///< full_text()
  std::vector<Stretch> stretches;
  std::vector<Mark> marks;  ///< sorted by their begin
};

/// Marks an article by patterns, those that `finder` was made of, where each of
/// them was looked for.
MarkedArticle marked_article(const StoredArticle& stored,
                             const std::vector<MarkPattern>& patterns,
                             const MarkFinder& finder, Analyser& analyser);

}  // namespace lede
