#pragma once

#include <cstdint>

#include "match.h"
#include "match_explanation.h"
#include "matching/collection.h"
#include "query.h"

namespace lede {

/// Takes the score of a document for a query apart, by matching each term of
/// the query in this document alone: so the parts are weighed by the very code,
/// and with the very statistics, that a search weighs them by. No deadline.
/// Throws IoError, DamagedIndexError.
MatchExplanation explanation_of(const Query& query, std::uint32_t document,
                                const MatchRules& rules,
                                const Collection& collection);

}  // namespace lede
