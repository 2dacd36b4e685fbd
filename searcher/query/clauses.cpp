#include "query/clauses.h"

#include <utility>

#include "query/filter_query.h"

namespace lede {

QueryPart joined(Query::Kind kind, std::vector<Query> parts) {
  if (parts.empty()) return nullptr;
  return std::make_unique<Query>(Query::of(kind, std::move(parts)));
}

QueryPart negated(QueryPart part) {
  if (!part) return nullptr;
  return std::make_unique<Query>(Query::of(
      Query::Kind::kWithout, {Query::everything(), std::move(*part)}));
}

void Clauses::add(const Syntax& clause, Query&& query) {
  const bool is_required = clause.sign == Syntax::Sign::kRequired;
  if (clause.sign == Syntax::Sign::kExcluded) {
    excluded_.push_back(std::move(query));
  } else if (!only_sifts(clause)) {
    (is_required ? required_ : optional_).push_back(std::move(query));
  } else if (is_required || field_of(clause) == Field::kText) {
    filters_.push_back(std::move(query));
  } else {
    alternatives_[field_of(clause)].push_back(std::move(query));
  }
}

QueryPart Clauses::query() && {
  for (auto& [field, parts] : alternatives_) {
    filters_.push_back(Query::of(Query::Kind::kAny, std::move(parts)));
  }
  if (required_.empty() && optional_.empty() && filters_.empty() &&
      excluded_.empty()) {
    return nullptr;
  }
  Query wanted = sifted(found());
  if (!excluded_.empty()) {
    wanted = Query::of(Query::Kind::kWithout,
                       {std::move(wanted),
                        Query::of(Query::Kind::kAny, std::move(excluded_))});
  }
  return std::make_unique<Query>(std::move(wanted));
}

Query Clauses::found() {
  if (required_.empty() && optional_.empty()) return Query::everything();
  if (required_.empty()) {
    return Query::of(Query::Kind::kAny, std::move(optional_));
  }
  Query all = Query::of(Query::Kind::kAll, std::move(required_));
  if (optional_.empty()) return all;
  return Query::of(
      Query::Kind::kPreferring,
      {std::move(all), Query::of(Query::Kind::kAny, std::move(optional_))});
}

Query Clauses::sifted(Query found) {
  if (filters_.empty()) return found;
  Query filters = Query::of(Query::Kind::kAll, std::move(filters_));
  if (found.kind == Query::Kind::kEverything) return filters;
  return Query::of(Query::Kind::kOnlyIf,
                   {std::move(found), std::move(filters)});
}

}  // namespace lede
