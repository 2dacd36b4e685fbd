#pragma once

#include <chrono>

#include <lede/searcher.h>

#include "deadline.h"
#include "match.h"

namespace lede {

/// When a search that begins now has to end. Throws UsageError for a negative
/// time.
Deadline deadline_of(const SearchOptions& options);

/// What "today" is counted from.
std::chrono::sys_seconds now_of(const SearchOptions& options);

/// What the options say of the order of matches. Throws UsageError for a
/// negative half-life.
MatchRules match_rules(const SearchOptions& options,
                       std::chrono::sys_seconds now, const Deadline& deadline);

}  // namespace lede
