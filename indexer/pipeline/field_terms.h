#pragma once

#include <lede/article.h>

#include "analyser.h"
#include "index_document.h"
#include "pipeline/article_analysis.h"

namespace lede {

/// Adds to a document what an article says of itself beside its text, as
/// schema.h has it: the words of its author and its source, the host of its
/// URL, its languages, and the value of its date. None of it counts towards
/// weights or lengths. Words that `analyser` gave before are no longer valid.
void add_fields(const Article& article, const ArticleAnalysis& analysis,
                Analyser& analyser, IndexDocument& document);

}  // namespace lede
