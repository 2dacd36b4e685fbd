#pragma once

#include <string>
#include <vector>

#include <lede/searcher.h>

#include "query/field.h"
#include "query/query_analysis.h"

namespace lede {

/// What some of the options let through.
struct OptionFilter {
  Field field = Field::kDate;  ///< what of an article they look at
  std::string name;            ///< for people: "since 2025-10"
  Query query;
};

/// The filters that the options name. Throws as sifted_by_options().
std::vector<OptionFilter> option_filters(const SearchOptions& options,
                                         const QueryContext& context);

/// A query for what it asks among the articles that the options let through.
/// Throws UsageError for a date or a language that is none: a program that
/// asks for less than all must not get all.
Query sifted_by_options(Query query, const SearchOptions& options,
                        const QueryContext& context);

}  // namespace lede
