#pragma once

#include <lede/searcher.h>

#include "query/query_analysis.h"

namespace lede {

/// A query for what it asks among the articles that the options let through.
/// Throws UsageError for a date or a language that is none: a program that
/// asks for less than all must not get all.
Query sifted_by_options(Query query, const SearchOptions& options,
                        const QueryContext& context);

}  // namespace lede
