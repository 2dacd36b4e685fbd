#pragma once

#include <cstddef>

#include <xapian.h>

#include "match.h"
#include "query.h"

namespace lede {

/// Has a search weigh words as the ranking says.
void set_ranking(Ranking ranking, Xapian::Enquire& enquire);

/// The matches `offset` to `offset + limit` of a query, by the rules. The
/// ranking is here. Private to index/.
Matches matches_of(const Query& query, std::size_t offset, std::size_t limit,
                   const MatchRules& rules, const Xapian::Database& database);

}  // namespace lede
