#include "query_compiler.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "place_source.h"

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
      case lede::Query::Kind::kPhrase: return phrase(query);
      case lede::Query::Kind::kNear: return near(query);
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
      case lede::Query::Kind::kClause: return compiled(query.parts.front());
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

  Xapian::Query phrase(const Query& query) const {
    PlaceTest test;
    for (const Query& part : query.parts) test.parts.push_back({part.term});
    return placed(combined(Xapian::Query::OP_AND, query), std::move(test));
  }

  // Its window holds the words at either end.
  Xapian::Query near(const Query& query) const {
    std::vector<Xapian::Query> parts;
    PlaceTest test;
    for (const Query& part : query.parts) {
      std::vector<std::string>& terms = test.parts.emplace_back();
      if (part.kind == Query::Kind::kSynonyms) {
        parts.push_back(combined(Xapian::Query::OP_OR, part));
        for (const Query& each : part.parts) terms.push_back(each.term);
      } else {
        parts.push_back(compiled(part));
        terms.push_back(part.term);
      }
    }
    test.window =
        query.distance * static_cast<std::uint32_t>(parts.size() - 1) + 1;
    return placed({Xapian::Query::OP_AND, parts.begin(), parts.end()},
                  std::move(test));
  }

  // The deadline comes first of the two: it is to be asked of each document
  // whose places will be read.
  Xapian::Query placed(const Xapian::Query& all, PlaceTest test) const {
    Xapian::PostingSource* places =
        (new PlaceSource(std::move(test)))->release();  // Xapian deletes it
    return {Xapian::Query::OP_FILTER, watched(all), Xapian::Query(places)};
  }

  DeadlineSource* deadline_;
};

}  // namespace

Xapian::Query compiled(const Query& query, DeadlineSource* deadline) {
  const Compiler compiler(deadline);
  return compiler.watched(compiler.compiled(query));
}

}  // namespace lede
