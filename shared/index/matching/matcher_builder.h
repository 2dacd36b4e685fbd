#pragma once

#include <vector>

#include "matching/leaf_builder.h"
#include "query.h"

namespace lede {

/// Makes of queries what matches them in one generation of a collection. A
/// query may have hundreds of storeys and a thread a small stack, so leaves,
/// which take more of it, are made elsewhere. Borrows the leaves. Throws as
/// PostingList.
class MatcherBuilder {
 public:
  explicit MatcherBuilder(const LeafBuilder& leaves) : leaves_(leaves) {}

  /// Scores are multiplied by `boost`; 0: nothing is weighed.
  MatcherPtr matcher(const Query& query, double boost = 1) const {
    return part(query, boost).matcher;
  }

 private:
  using Queries = std::vector<Query>;

  SizedMatcher part(const Query& query, double boost) const;
  SizedMatcher all(const Queries& queries, double boost) const;
  SizedMatcher only_if(const Queries& queries, double boost) const;
  SizedMatcher any(const Query& query, double boost) const;
  SizedMatcher pair(const Query& query, double boost) const;

  const LeafBuilder& leaves_;
};

}  // namespace lede
