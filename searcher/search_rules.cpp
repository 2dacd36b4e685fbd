#include "search_rules.h"

#include <lede/error.h>

namespace lede {
namespace {

MatchOrder order_of(SortOrder sort) {
  switch (sort) {
    case SortOrder::kRelevance: return MatchOrder::kBest;
    case SortOrder::kNewest: return MatchOrder::kNewest;
    case SortOrder::kOldest: return MatchOrder::kOldest;
  }
  return MatchOrder::kBest;
}

}  // namespace

Deadline deadline_of(const SearchOptions& options) {
  if (options.timeout.count() < 0) {
    throw UsageError("cannot search: the time that it may take is negative");
  }
  Deadline deadline =
      options.timeout.count() == 0 ? Deadline() : Deadline(options.timeout);
  deadline.end_on(options.stop);
  return deadline;
}

std::chrono::sys_seconds now_of(const SearchOptions& options) {
  return options.now.value_or(std::chrono::floor<std::chrono::seconds>(
      std::chrono::system_clock::now()));
}

MatchRules match_rules(const SearchOptions& options,
                       std::chrono::sys_seconds now, const Deadline& deadline) {
  if (options.recency_half_life.count() < 0) {
    throw UsageError("cannot search: the half-life of recency is negative");
  }
  MatchRules rules;
  rules.order = order_of(options.sort);
  rules.half_life = options.recency_half_life;
  rules.now = now;
  rules.deadline = deadline;
  rules.counts_facets = options.facets;
  return rules;
}

}  // namespace lede
