#pragma once

#include <cstddef>

#include "match.h"
#include "matching/collection.h"
#include "query.h"

namespace lede {

/// The matches `offset` to `offset + limit` of a query, by the rules: window
/// by window (matcher.h), each match looked at. Throws IoError,
/// DamagedIndexError.
Matches matches_of(const Query& query, std::size_t offset, std::size_t limit,
                   const MatchRules& rules, const Collection& collection);

}  // namespace lede
