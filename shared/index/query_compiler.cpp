#include "query_compiler.h"

#include <cstdint>
#include <vector>

namespace lede {
namespace {

Xapian::Query combined(Xapian::Query::op op, const Query& query) {
  std::vector<Xapian::Query> parts;
  parts.reserve(query.parts.size());
  for (const Query& part : query.parts) parts.push_back(compiled(part));
  return {op, parts.begin(), parts.end()};
}

Xapian::Query phrase(const Query& query) {
  std::vector<std::string> terms;
  for (const Query& part : query.parts) terms.push_back(part.term);
  return {Xapian::Query::OP_PHRASE, terms.begin(), terms.end(),
          static_cast<Xapian::termcount>(terms.size())};
}

// Xapian takes OR in here, and no synonyms; its window holds the words at
// either end.
Xapian::Query near(const Query& query) {
  std::vector<Xapian::Query> parts;
  for (const Query& part : query.parts) {
    parts.push_back(part.kind == Query::Kind::kSynonyms
                        ? combined(Xapian::Query::OP_OR, part)
                        : compiled(part));
  }
  return {Xapian::Query::OP_NEAR, parts.begin(), parts.end(),
          query.distance * static_cast<std::uint32_t>(parts.size() - 1) + 1};
}

}  // namespace

Xapian::Query compiled(const Query& query) {
  switch (query.kind) {
    case Query::Kind::kNothing: return Xapian::Query::MatchNothing;
    case Query::Kind::kEverything: return Xapian::Query::MatchAll;
    case Query::Kind::kTerm: return Xapian::Query(query.term);
    case Query::Kind::kPhrase: return phrase(query);
    case Query::Kind::kNear: return near(query);
    case Query::Kind::kSynonyms:
      return combined(Xapian::Query::OP_SYNONYM, query);
    case Query::Kind::kAll: return combined(Xapian::Query::OP_AND, query);
    case Query::Kind::kAny: return combined(Xapian::Query::OP_OR, query);
    case Query::Kind::kBest: return combined(Xapian::Query::OP_MAX, query);
    case Query::Kind::kWithout:
      return combined(Xapian::Query::OP_AND_NOT, query);
    case Query::Kind::kPreferring:
      return combined(Xapian::Query::OP_AND_MAYBE, query);
    case Query::Kind::kOnlyIf: return combined(Xapian::Query::OP_FILTER, query);
    case Query::Kind::kRange:
      return {Xapian::Query::OP_VALUE_RANGE, query.slot, query.term,
              query.last};
    case Query::Kind::kScaled:
      return {Xapian::Query::OP_SCALE_WEIGHT, compiled(query.parts.front()),
              query.factor};
  }
  return Xapian::Query::MatchNothing;
}

}  // namespace lede
