#include "matching/explaining.h"

#include <string>
#include <utility>
#include <vector>

#include "matching/score_probe.h"
#include "recency.h"
#include "schema.h"

namespace lede {
namespace {

class Explainer {
 public:
  Explainer(ScoreProbe probe, MatchExplanation& explanation)
      : probe_(std::move(probe)), explanation_(explanation) {}

  void explain(const Query& query) {
    const Outcome whole = outcome_of(query);
    explanation_.matches = whole.matches;
    explanation_.score = whole.score;
  }

 private:
  struct Outcome {
    bool matches = false;
    double score = 0;
  };
  using Parts = std::vector<Query>;

  // Appends the terms that make the score; none where it does not match.
  Outcome outcome_of(const Query& query) {
    const std::size_t before = explanation_.terms.size();
    const Outcome outcome = outcome_by_kind(query);
    if (outcome.matches) return outcome;
    explanation_.terms.resize(before);
    return {};
  }

  Outcome outcome_by_kind(const Query& query) {
    switch (query.kind) {
      case Query::Kind::kNothing: return {};
      case Query::Kind::kEverything: return {true, 0};
      case Query::Kind::kTerm:
      case Query::Kind::kSynonyms: return terms(query);
      // These stand where nothing is weighed: behind kOnlyIf and in filters.
      case Query::Kind::kPhrase:
      case Query::Kind::kNear:
      case Query::Kind::kRange:
        return {probe_.score_of(query, 0).has_value(), 0};
      case Query::Kind::kAll: return all(query.parts);
      case Query::Kind::kAny: return any(query.parts);
      case Query::Kind::kBest: return best(query.parts);
      case Query::Kind::kWithout: return without(query.parts);
      case Query::Kind::kPreferring: return preferring(query.parts);
      case Query::Kind::kOnlyIf: return only_if(query.parts);
      case Query::Kind::kScaled: return scaled(query);
      case Query::Kind::kClause: return clause(query);
    }
    return {};
  }

  // Looks at all parts, so that each clause has its outcome.
  Outcome all(const Parts& parts) {
    Outcome whole{true, 0};
    for (const Query& part : parts) {
      const Outcome each = outcome_of(part);
      whole.matches = whole.matches && each.matches;
      whole.score += each.score;
    }
    return whole;
  }

  Outcome any(const Parts& parts) {
    Outcome whole;
    for (const Query& part : parts) {
      const Outcome each = outcome_of(part);
      whole.matches = whole.matches || each.matches;
      whole.score += each.score;
    }
    return whole;
  }

  Outcome best(const Parts& parts) {
    Outcome whole;
    std::vector<WeighedTerms>& terms = explanation_.terms;
    const auto begin = static_cast<std::ptrdiff_t>(terms.size());
    for (const Query& part : parts) {
      const auto middle = static_cast<std::ptrdiff_t>(terms.size());
      const Outcome each = outcome_of(part);
      const bool is_better =
          each.matches && (!whole.matches || each.score > whole.score);
      if (is_better) {
        whole = each;
        terms.erase(terms.begin() + begin, terms.begin() + middle);
      } else {
        terms.erase(terms.begin() + middle, terms.end());
      }
    }
    return whole;
  }

  Outcome without(const Parts& parts) {
    const Outcome wanted = outcome_of(parts[0]);
    const bool is_excluded = unweighed(parts[1]);
    return {wanted.matches && !is_excluded, wanted.score};
  }

  Outcome preferring(const Parts& parts) {
    const Outcome wanted = outcome_of(parts[0]);
    const Outcome more = outcome_of(parts[1]);
    return {wanted.matches, wanted.score + more.score};
  }

  Outcome only_if(const Parts& parts) {
    const Outcome wanted = outcome_of(parts[0]);
    const bool may_stay = unweighed(parts[1]);
    return {wanted.matches && may_stay, wanted.score};
  }

  Outcome scaled(const Query& query) {
    const double outer = std::exchange(boost_, boost_ * query.factor);
    const Outcome part = outcome_of(query.parts.front());
    boost_ = outer;
    return part;
  }

  Outcome clause(const Query& query) {
    const std::uint32_t outer = std::exchange(clause_, query.clause);
    const Outcome part = outcome_of(query.parts.front());
    clause_ = outer;
    explanation_.clauses[query.clause] = part.matches;
    return part;
  }

  bool unweighed(const Query& query) {
    const double outer = std::exchange(boost_, 0);
    const bool matches = outcome_of(query).matches;
    boost_ = outer;
    return matches;
  }

  Outcome terms(const Query& query) {
    const auto score = probe_.score_of(query, boost_);
    if (!score) return {};
    if (boost_ > 0) {
      WeighedTerms terms = probe_.terms_of(query);
      terms.clause = clause_;
      terms.boost = boost_;
      terms.score = *score;
      explanation_.terms.push_back(std::move(terms));
    }
    return {true, *score};
  }

  ScoreProbe probe_;
  double boost_ = 1;          // of what is looked at
  std::uint32_t clause_ = 0;  // in which it stands
  MatchExplanation& explanation_;
};

}  // namespace

MatchExplanation explanation_of(const Query& query, std::uint32_t document,
                                const MatchRules& rules,
                                const Collection& collection) {
  GenerationLists& lists =
      collection.generation(collection.generation_of(document));
  const std::uint32_t own = collection.document_in_generation(document);
  const DocumentWindow window = DocumentWindow::around(own);
  MatchExplanation explanation;
  explanation.article_length = lists.lengths(window).of[own - window.first];
  explanation.mean_length = collection.mean_length();
  explanation.articles = collection.document_count();
  if (rules.half_life.count() > 0) {
    explanation.freshness = freshness(lists.values(kDateSlot).value_of(own),
                                      rules.now, rules.half_life);
  }
  Explainer(ScoreProbe(document, rules.ranking, collection), explanation)
      .explain(query);
  return explanation;
}

}  // namespace lede
