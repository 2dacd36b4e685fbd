#pragma once

#include <string>
#include <vector>

#include <lede/article_verdict.h>
#include <lede/searcher.h>

#include "index_reader.h"
#include "query/leaf_analysis.h"

namespace lede {

/// Says how one article answers a query, both in valid UTF-8. `indexes` are the
/// names of what is searched. Looks at all that match. Throws UsageError for
/// options that make no sense.
ArticleVerdict why_not(const std::string& query, const std::string& id,
                       IndexReader& reader,
                       const std::vector<std::string>& indexes,
                       const QueryContext& context, SearchOptions options,
                       const MatchRules& rules);

}  // namespace lede
