#include "query/query_analysis.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "query/clauses.h"
#include "query/filter_query.h"

namespace lede {
namespace {

using Parts = std::vector<Query>;

class Analysis {
 public:
  Analysis(const QueryContext& context, Zones zones)
      : leaves_(context), zones_(zones) {}

  AnalysedQuery run(const Syntax& syntax) {
    QueryPart query = query_of(syntax);
    AnalysedQuery result;
    result.marks = leaves_.marks();
    result.notes = leaves_.notes();
    result.clauses = std::move(clauses_);
    if (!query && result.notes.empty()) {
      result.notes.emplace_back("the query holds no word");
    }
    if (query) result.query = std::move(*query);
    for (const MarkPattern& pattern : result.marks) {
      result.zones |= pattern.zones;
    }
    if (result.marks.empty()) result.zones = {Zone::kArticle};
    return result;
  }

 private:
  // Nothing where the syntax holds no word.
  QueryPart query_of(const Syntax& syntax) {
    return clause_of(syntax, plain_query_of(syntax), clauses_);
  }

  QueryPart plain_query_of(const Syntax& syntax) {
    switch (syntax.kind) {
      case Syntax::Kind::kWord:
      case Syntax::Kind::kPhrase: return leaf(syntax, Needed::kAll);
      case Syntax::Kind::kNear:
        return part_of(leaves_.near(syntax, zones_, clauses_));
      case Syntax::Kind::kAll: return combined(Query::Kind::kAll, syntax);
      case Syntax::Kind::kAny: return combined(Query::Kind::kAny, syntax);
      case Syntax::Kind::kNot: return negated(excluded(syntax.parts.front()));
      case Syntax::Kind::kGroup: return group(syntax);
    }
    return nullptr;
  }

  static QueryPart part_of(std::optional<Query> query) {
    return query ? std::make_unique<Query>(*std::move(query)) : nullptr;
  }

  QueryPart leaf(const Syntax& syntax, Needed needed) {
    return part_of(leaves_.query_of(syntax, zones_, needed));
  }

  QueryPart combined(Query::Kind kind, const Syntax& syntax) {
    Parts parts;
    for (const Syntax& part : syntax.parts) {
      if (QueryPart query = query_of(part)) parts.push_back(std::move(*query));
    }
    return joined(kind, std::move(parts));
  }

  // What is excluded is not marked, even where it stands in another match.
  QueryPart excluded(const Syntax& syntax) {
    const bool outer = leaves_.set_marking(false);
    QueryPart query = query_of(syntax);
    leaves_.set_marking(outer);
    return query;
  }

  QueryPart group(const Syntax& syntax) {
    const Zones outer = zones_;
    if (syntax.in_noise) zones_ = {Zone::kNoise};
    QueryPart query = clauses(syntax);
    zones_ = outer;
    return query;
  }

  // A clause that only adds weight to others need not match whole.
  QueryPart clause(const Syntax& part, bool among_others) {
    const bool is_leaf =
        part.kind == Syntax::Kind::kWord || part.kind == Syntax::Kind::kPhrase;
    const bool optional = part.sign == Syntax::Sign::kNone;
    if (!is_leaf || !optional || !among_others) return query_of(part);
    return clause_of(part, leaf(part, Needed::kAny), clauses_);
  }

  QueryPart clauses(const Syntax& syntax) {
    const auto finding =
        std::count_if(syntax.parts.begin(), syntax.parts.end(),
                      [](const Syntax& part) { return !only_sifts(part); });
    const auto found = std::make_unique<Clauses>();
    for (const Syntax& part : syntax.parts) {
      const bool exclude = part.sign == Syntax::Sign::kExcluded;
      QueryPart query = exclude ? excluded(part) : clause(part, finding > 1);
      if (query) found->add(part, std::move(*query));
    }
    return std::move(*found).query();
  }

  LeafAnalysis leaves_;
  Zones zones_;  // of the group at hand
  ClauseList clauses_;
};

}  // namespace

AnalysedQuery analyse_query(const Syntax& syntax, const QueryContext& context,
                            Zones zones) {
  return Analysis(context, zones).run(syntax);
}

}  // namespace lede
