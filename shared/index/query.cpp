#include "query.h"

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
    case Query::Kind::kAll: return "all";
    case Query::Kind::kAny: return "any";
    case Query::Kind::kBest: return "best";
    case Query::Kind::kWithout: return "without";
    case Query::Kind::kPreferring: return "preferring";
    case Query::Kind::kOnlyIf: return "only_if";
  }
  return "";
}

}  // namespace

Query Query::of(Kind kind, std::vector<Query> parts) {
  if (parts.empty()) return nothing();
  if (parts.size() == 1) return std::move(parts.front());
  return {kind, {}, std::move(parts)};
}

std::string dump(const Query& query) {
  if (query.kind == Query::Kind::kTerm) return query.term;
  std::string text(name_of(query.kind));
  if (query.parts.empty()) return text;
  std::string_view before = "(";
  for (const Query& part : query.parts) {
    text.append(before).append(dump(part));
    before = ", ";
  }
  return text + ")";
}

}  // namespace lede
