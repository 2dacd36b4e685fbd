#include "query.h"

#include <cstdio>
#include <string_view>
#include <utility>

namespace lede {
namespace {

std::string_view name_of(Query::Kind kind) {
  switch (kind) {
    case Query::Kind::kNothing: return "nothing";
    case Query::Kind::kEverything: return "everything";
    case Query::Kind::kTerm: return "term";
    case Query::Kind::kSynonyms: return "synonyms";
    case Query::Kind::kPhrase: return "phrase";
    case Query::Kind::kNear: return "near";
    case Query::Kind::kAll: return "all";
    case Query::Kind::kAny: return "any";
    case Query::Kind::kBest: return "best";
    case Query::Kind::kWithout: return "without";
    case Query::Kind::kPreferring: return "preferring";
    case Query::Kind::kOnlyIf: return "only_if";
    case Query::Kind::kRange: return "range";
    case Query::Kind::kScaled: return "scaled";
    case Query::Kind::kClause: return "clause";
  }
  return "";
}

std::string short_text(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", number);
  return text;
}

// What stands behind the name of its kind, if anything does.
std::string detail_of(const Query& query) {
  switch (query.kind) {
    case Query::Kind::kRange: return query.term + ".." + query.last;
    case Query::Kind::kNear: return std::to_string(query.distance);
    case Query::Kind::kScaled: return short_text(query.factor);
    default: return {};
  }
}

}  // namespace

Query Query::of(Kind kind, std::vector<Query> parts) {
  if (parts.empty()) return nothing();
  if (parts.size() == 1) return std::move(parts.front());
  return {kind, {}, std::move(parts), {}};
}

Query Query::near(std::vector<Query> parts, std::uint32_t distance) {
  Query query = of(Kind::kNear, std::move(parts));
  if (query.kind == Kind::kNear) query.distance = distance;
  return query;
}

Query Query::range(std::uint32_t slot, std::string first, std::string last) {
  Query query{Kind::kRange, std::move(first), {}, std::move(last)};
  query.slot = slot;
  return query;
}

Query Query::scaled(Query part, double factor) {
  Query query{Kind::kScaled, {}, {}, {}};
  query.parts.push_back(std::move(part));
  query.factor = factor;
  return query;
}

Query Query::of_clause(std::uint32_t clause, Query part) {
  Query query{Kind::kClause, {}, {}, {}};
  query.parts.push_back(std::move(part));
  query.clause = clause;
  return query;
}

std::string dump(const Query& query) {
  if (query.kind == Query::Kind::kClause) return dump(query.parts.front());
  if (query.kind == Query::Kind::kTerm) return query.term;
  std::string text(name_of(query.kind));
  if (const std::string detail = detail_of(query); !detail.empty()) {
    text.append(" ").append(detail);
  }
  if (query.parts.empty()) return text;
  std::string_view before = "(";
  for (const Query& part : query.parts) {
    text.append(before).append(dump(part));
    before = ", ";
  }
  return text + ")";
}

}  // namespace lede
