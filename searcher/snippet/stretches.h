#pragma once

#include <vector>

#include <lede/span.h>

#include "query/query_analysis.h"
#include "schema.h"
#include "snippet/mark_finder.h"
#include "stored_article.h"

namespace lede {

/// A part of an article's body: a block of noise, or what lies between two.
struct Stretch {
  Span span;  ///< bytes of full_text()
  Zone zone = Zone::kArticle;
};

/// The body of an article in order, without gaps.
std::vector<Stretch> stretches_of(const StoredArticle& stored);

/// Drops the marks that stand where their pattern was not looked for. They are
/// sorted by their begin; what stands before the stretches is the title.
void drop_marks_elsewhere(const std::vector<Stretch>& stretches,
                          const std::vector<MarkPattern>& patterns,
                          std::vector<Mark>& marks);

}  // namespace lede
