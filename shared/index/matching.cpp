#include "matching.h"

#include <algorithm>

#include "facet_counter.h"
#include "query_compiler.h"
#include "sorted_matches.h"
#include "word_weight.h"

namespace lede {
namespace {

// Up to here all matches are counted one by one.
constexpr Xapian::doccount kCountedMatches = 10'000;

struct Page {
  Xapian::doccount first = 0;
  Xapian::doccount size = 0;
};

Page page_of(std::size_t offset, std::size_t limit,
             Xapian::doccount documents) {
  const auto clamped = [](std::size_t count, Xapian::doccount most) {
    return static_cast<Xapian::doccount>(std::min<std::size_t>(count, most));
  };
  const Xapian::doccount first = clamped(offset, documents);
  return {first, clamped(limit, documents - first)};
}

bool takes_best(const Query& query) {
  return query.kind == Query::Kind::kBest ||
         std::any_of(query.parts.begin(), query.parts.end(), takes_best);
}

// Must Xapian keep all matches, and forget none for better ones? When it
// forgets, it asks every database for the greatest weight that is left, and
// OP_MAX, in one that it is through with, reads what it has freed (1.4.22,
// MaxPostList::recalc_maxweight). With one database it never asks one that it
// is through with.
bool must_keep_all(const Query& query, const Xapian::Database& database) {
  return database.size() > 1 && takes_best(query);
}

Matches best_of(Xapian::Enquire& enquire, Page page, Xapian::doccount kept,
                Xapian::doccount looked_at) {
  const Xapian::MSet found = enquire.get_mset(page.first, kept, looked_at);
  Matches matches;
  matches.total = found.get_matches_estimated();
  matches.total_is_exact =
      found.get_matches_lower_bound() == found.get_matches_upper_bound();
  for (auto at = found.begin(); at != found.end(); ++at) {
    if (matches.page.size() == page.size) break;
    matches.page.push_back({*at, at.get_weight()});
  }
  return matches;
}

Matches sorted(Xapian::Enquire& enquire, Page page, Xapian::doccount kept,
               const MatchRules& rules, Xapian::doccount documents) {
  SortedMatches spy(rules, std::size_t{page.first} + page.size);
  enquire.add_matchspy(&spy);
  enquire.get_mset(0, kept, documents);
  return {spy.from(page.first), spy.total(), true, false, {}};
}

}  // namespace

void set_ranking(Ranking ranking, Xapian::Enquire& enquire) {
  if (ranking == Ranking::kRelevance) {
    enquire.set_weighting_scheme(WordWeight());
  } else {
    enquire.set_weighting_scheme(Xapian::CoordWeight());
  }
}

Matches matches_of(const Query& query, std::size_t offset, std::size_t limit,
                   const MatchRules& rules, const Xapian::Database& database) {
  const Xapian::doccount documents = database.get_doccount();
  const Page page = page_of(offset, limit, documents);
  Xapian::Enquire enquire(database);
  set_ranking(rules.ranking, enquire);
  DeadlineSource deadline(rules.deadline);
  enquire.set_query(
      compiled(query, rules.deadline.is_set() ? &deadline : nullptr));
  const bool by_score =
      rules.order == MatchOrder::kBest && rules.half_life.count() == 0;
  FacetCounter facets;
  if (rules.counts_facets) enquire.add_matchspy(&facets);
  const Xapian::doccount looked_at =
      rules.counts_facets ? documents : kCountedMatches;
  const bool keeps_all = must_keep_all(query, database);
  Matches matches =
      by_score
          ? best_of(enquire, page,
                    keeps_all ? documents - page.first : page.size, looked_at)
          : sorted(enquire, page, keeps_all ? documents : 1, rules, documents);
  if (rules.counts_facets) matches.facets = facets.facets();
  matches.is_partial = deadline.has_ended();
  if (matches.is_partial) matches.total_is_exact = false;
  return matches;
}

}  // namespace lede
