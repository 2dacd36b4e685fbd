#include "matching/matcher_builder.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "matching/set_matchers.h"

namespace lede {
namespace {

// The part of the fewest documents says of which the others are asked.
SizedMatcher all_of(std::vector<SizedMatcher> parts) {
  std::stable_sort(parts.begin(), parts.end(),
                   [](const SizedMatcher& a, const SizedMatcher& b) {
                     return a.size < b.size;
                   });
  const std::uint64_t size = parts.front().size;
  std::vector<MatcherPtr> matchers;
  matchers.reserve(parts.size());
  for (SizedMatcher& each : parts) matchers.push_back(std::move(each.matcher));
  return {std::make_unique<AllMatcher>(std::move(matchers)), size};
}

}  // namespace

SizedMatcher MatcherBuilder::part(const Query& query, double boost) const {
  using Kind = Query::Kind;
  switch (query.kind) {
    case Kind::kNothing: return leaves_.nothing();
    case Kind::kEverything: return leaves_.everything();
    case Kind::kTerm: return leaves_.term(query.term, boost);
    case Kind::kSynonyms: return leaves_.synonyms(query, boost);
    case Kind::kRange: return leaves_.range(query);
    case Kind::kPhrase:
    case Kind::kNear: return leaves_.placed(query, all(query.parts, 0));
    case Kind::kAll: return all(query.parts, boost);
    case Kind::kAny:
    case Kind::kBest: return any(query, boost);
    case Kind::kOnlyIf: return only_if(query.parts, boost);
    case Kind::kWithout:
    case Kind::kPreferring: return pair(query, boost);
    case Kind::kScaled: return part(query.parts.front(), boost * query.factor);
    case Kind::kClause: return part(query.parts.front(), boost);
  }
  return leaves_.nothing();
}

SizedMatcher MatcherBuilder::all(const Queries& queries, double boost) const {
  if (queries.empty()) return leaves_.nothing();
  std::vector<SizedMatcher> parts;
  parts.reserve(queries.size());
  for (const Query& each : queries) parts.push_back(part(each, boost));
  return all_of(std::move(parts));
}

// A phrase stands in no more documents than its stems: these are looked up in
// those that have it.
SizedMatcher MatcherBuilder::only_if(const Queries& queries,
                                     double boost) const {
  std::vector<SizedMatcher> parts;
  parts.push_back(part(queries[1], 0));
  parts.push_back(part(queries[0], boost));
  return all_of(std::move(parts));
}

SizedMatcher MatcherBuilder::any(const Query& query, double boost) const {
  std::vector<MatcherPtr> matchers;
  std::uint64_t size = 0;
  for (const Query& each : query.parts) {
    SizedMatcher made = part(each, boost);
    matchers.push_back(std::move(made.matcher));
    size += made.size;
  }
  if (query.kind == Query::Kind::kBest) {
    return {std::make_unique<BestMatcher>(std::move(matchers)), size};
  }
  return {std::make_unique<AnyMatcher>(std::move(matchers)), size};
}

SizedMatcher MatcherBuilder::pair(const Query& query, double boost) const {
  using Other = PairMatcher::Other;
  const bool prefers = query.kind == Query::Kind::kPreferring;
  SizedMatcher wanted = part(query.parts[0], boost);
  SizedMatcher other = part(query.parts[1], prefers ? boost : 0);
  return {std::make_unique<PairMatcher>(
              prefers ? Other::kPreferred : Other::kExcluded,
              std::move(wanted.matcher), std::move(other.matcher)),
          wanted.size};
}

}  // namespace lede
