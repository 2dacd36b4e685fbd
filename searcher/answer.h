#pragma once

#include <string>
#include <vector>

#include <lede/searcher.h>

#include "index_reader.h"
#include "query/query_analysis.h"
#include "query/query_parser.h"

namespace lede {

/// What a query found in an index, and how it was asked for.
struct Answer {
  AnalysedQuery query;  ///< borrows the syntax
  MatchRules rules;     ///< that the matches were ranked by
  Matches matches;
  bool is_from_noise = false;  ///< for want of anything better
};

/// Matches a query among the articles that the options let through. What no
/// article says may still stand in the noise around one: that is looked
/// through where there is no answer otherwise. Throws UsageError for options
/// that make no sense.
Answer answer_to(const Syntax& syntax, IndexReader& reader,
                 const QueryContext& context, const SearchOptions& options,
                 const MatchRules& rules);

/// What to tell of an answer.
std::vector<std::string> notes_of(const ParsedQuery& parsed,
                                  const Answer& answer, bool is_partial);

}  // namespace lede
