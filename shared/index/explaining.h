#pragma once

#include <cstdint>

#include <xapian.h>

#include "match.h"
#include "match_explanation.h"
#include "query.h"

namespace lede {

/// Takes the score of a document for a query apart, by having Xapian match each
/// term of the query in this document alone: so the parts are weighed by the
/// very code, and with the very statistics, that a search weighs them by.
/// Several small searches for each term; no deadline. Private to index/.
MatchExplanation explanation_of(const Query& query, Xapian::docid document,
                                const MatchRules& rules,
                                const Xapian::Database& database);

}  // namespace lede
