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

Matches best_of(Xapian::Enquire& enquire, Page page,
                Xapian::doccount looked_at) {
  const Xapian::MSet found = enquire.get_mset(page.first, page.size, looked_at);
  Matches matches;
  matches.total = found.get_matches_estimated();
  matches.total_is_exact =
      found.get_matches_lower_bound() == found.get_matches_upper_bound();
  for (auto at = found.begin(); at != found.end(); ++at) {
    matches.page.push_back({*at, at.get_weight()});
  }
  return matches;
}

Matches sorted(Xapian::Enquire& enquire, Page page, const MatchRules& rules,
               Xapian::doccount documents) {
  SortedMatches spy(rules, std::size_t{page.first} + page.size);
  enquire.add_matchspy(&spy);
  enquire.get_mset(0, 1, documents);
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
  Matches matches = by_score ? best_of(enquire, page, looked_at)
                             : sorted(enquire, page, rules, documents);
  if (rules.counts_facets) matches.facets = facets.facets();
  matches.is_partial = deadline.has_ended();
  if (matches.is_partial) matches.total_is_exact = false;
  return matches;
}

}  // namespace lede
