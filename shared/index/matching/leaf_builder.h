#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "match.h"
#include "matching/collection.h"
#include "matching/matcher.h"
#include "matching/time_limit.h"
#include "matching/word_weight.h"
#include "query.h"

namespace lede {

/// A matcher, and of how many documents it is at most.
struct SizedMatcher {
  MatcherPtr matcher;
  std::uint64_t size = 0;
};

/// Makes the matchers of what stands at the ends of a query's tree, in one
/// generation of a collection. Borrows both and the limit. Throws as
/// PostingList.
class LeafBuilder {
 public:
  LeafBuilder(const Collection& collection, std::size_t generation,
              Ranking ranking, TimeLimit& limit)
      : collection_(collection),
        generation_(generation),
        lists_(collection.generation(generation)),
        ranking_(ranking),
        limit_(limit) {}

  SizedMatcher nothing() const;
  SizedMatcher everything() const;
  /// Scores are multiplied by `boost`; 0: nothing is weighed.
  SizedMatcher term(const std::string& term, double boost) const;
  SizedMatcher synonyms(const Query& query, double boost) const;
  SizedMatcher range(const Query& query) const;
  /// Of a kPhrase or kNear, with what matches the documents that have all of
  /// its parts.
  SizedMatcher placed(const Query& query, SizedMatcher all) const;

  /// In how many articles a kTerm or kSynonyms stands: of several terms it is
  /// an estimate, as if each stood anywhere.
  double articles_with(const Query& query) const;

 private:
  std::uint64_t documents_with(const std::string& term,
                               const PostingList& own) const;
  double estimate(const std::vector<std::uint64_t>& documents) const;
  WordWeight weight(double boost, double articles) const;

  const Collection& collection_;
  std::size_t generation_;
  GenerationLists& lists_;
  Ranking ranking_;
  TimeLimit& limit_;
};

}  // namespace lede
