#pragma once

#include <map>
#include <memory>
#include <vector>

#include "query.h"
#include "query/syntax.h"

namespace lede {

/// What a part of the syntax asks for, or nothing. On the heap, since parts
/// nest and a query is read on small stacks too.
using QueryPart = std::unique_ptr<Query>;

/// Several in one; nothing where there is none.
QueryPart joined(Query::Kind kind, std::vector<Query> parts);

/// Everything without it.
QueryPart negated(QueryPart part);

/// Clauses that stand side by side in a group, and what they mean together:
///
///     only_if(preferring(all(required), any(optional)), all(filters))
///       without any(excluded)
///
/// Where nothing is required, any of the optional ones must match; where there
/// are neither, everything does. Filters are clauses that only sift; those of
/// one field without a sign are alternatives.
class Clauses {
 public:
  /// `query` is what `clause` means.
  void add(const Syntax& clause, Query&& query);

  /// Nothing where there is no clause.
  QueryPart query() &&;

 private:
  using Parts = std::vector<Query>;

  Query found();
  Query sifted(Query found);

  Parts required_;
  Parts optional_;
  Parts excluded_;
  Parts filters_;                        // all of which must hold
  std::map<Field, Parts> alternatives_;  // any of each
};

}  // namespace lede
