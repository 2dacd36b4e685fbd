#pragma once

#include <map>
#include <string>
#include <vector>

#include <lede/article.h>

#include "extract/page.h"
#include "gold_pages.h"
#include "shingle_score.h"

namespace lede {

/// The article of a page as the indexer takes it, repaired.
ArticlePage article_of(const GoldPage& page);

/// What was taken out of pages, against their gold.
struct PageScores {
  ScoreTable body;
  ScoreTable with_title;  ///< the title counts as the first line of the body
  int whole = 0;          ///< pages where all visible text was taken
  int empty = 0;          ///< pages without a body

  void add(const GoldPage& gold, const ArticlePage& found);
};

/// Scores by language; " all" is over all pages.
using ScoresByLanguage = std::map<std::string, PageScores>;

void add_scores(const GoldPage& gold, const ArticlePage& found,
                ScoresByLanguage& scores);

}  // namespace lede
