#pragma once

#include <map>
#include <optional>
#include <vector>

#include "query.h"
#include "query/syntax.h"

namespace lede {

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
  void add(const Syntax& clause, Query query);

  /// Nothing where there is no clause.
  std::optional<Query> query() &&;

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
