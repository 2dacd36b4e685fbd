#include "query_compiler.h"

#include <cstdint>
#include <vector>

namespace lede {
namespace {

class Compiler {
 public:
  explicit Compiler(DeadlineSource* deadline) : deadline_(deadline) {}

  Xapian::Query compiled(const Query& query) const {
    using Xapian::Query;
    switch (query.kind) {
      case lede::Query::Kind::kNothing: return Query::MatchNothing;
      case lede::Query::Kind::kEverything: return Query::MatchAll;
      case lede::Query::Kind::kTerm: return Query(query.term);
      case lede::Query::Kind::kPhrase: return watched(phrase(query));
      case lede::Query::Kind::kNear: return watched(near(query));
      case lede::Query::Kind::kSynonyms:
        return combined(Query::OP_SYNONYM, query);
      case lede::Query::Kind::kAll: return combined(Query::OP_AND, query);
      case lede::Query::Kind::kAny: return combined(Query::OP_OR, query);
      case lede::Query::Kind::kBest: return combined(Query::OP_MAX, query);
      case lede::Query::Kind::kWithout:
        return combined(Query::OP_AND_NOT, query);
      case lede::Query::Kind::kPreferring:
        return combined(Query::OP_AND_MAYBE, query);
      case lede::Query::Kind::kOnlyIf: return combined(Query::OP_FILTER, query);
      case lede::Query::Kind::kRange:
        return {Query::OP_VALUE_RANGE, query.slot, query.term, query.last};
      case lede::Query::Kind::kScaled:
        return {Query::OP_SCALE_WEIGHT, compiled(query.parts.front()),
                query.factor};
    }
    return Query::MatchNothing;
  }

  Xapian::Query watched(Xapian::Query query) const {
    if (deadline_ == nullptr) return query;
    return {Xapian::Query::OP_FILTER, query, Xapian::Query(deadline_)};
  }

 private:
  Xapian::Query combined(Xapian::Query::op op, const Query& query) const {
    std::vector<Xapian::Query> parts;
    parts.reserve(query.parts.size());
    for (const Query& part : query.parts) parts.push_back(compiled(part));
    return {op, parts.begin(), parts.end()};
  }

  static Xapian::Query phrase(const Query& query) {
    std::vector<std::string> terms;
    for (const Query& part : query.parts) terms.push_back(part.term);
    return {Xapian::Query::OP_PHRASE, terms.begin(), terms.end(),
            static_cast<Xapian::termcount>(terms.size())};
  }

  // Xapian takes OR in here, and no synonyms; its window holds the words at
  // either end.
  Xapian::Query near(const Query& query) const {
    std::vector<Xapian::Query> parts;
    for (const Query& part : query.parts) {
      parts.push_back(part.kind == Query::Kind::kSynonyms
                          ? combined(Xapian::Query::OP_OR, part)
                          : compiled(part));
    }
    return {Xapian::Query::OP_NEAR, parts.begin(), parts.end(),
            query.distance * static_cast<std::uint32_t>(parts.size() - 1) + 1};
  }

  DeadlineSource* deadline_;
};

}  // namespace

Xapian::Query compiled(const Query& query, DeadlineSource* deadline) {
  const Compiler compiler(deadline);
  return compiler.watched(compiler.compiled(query));
}

}  // namespace lede
