#include "score_probe.h"

#include <algorithm>

#include "holding_count_weight.h"
#include "matching.h"
#include "query_compiler.h"
#include "schema.h"
#include "stored_article.h"

namespace lede {
namespace {

std::string own_term(const Xapian::Database& database, Xapian::docid document) {
  const StoredHead head =
      decode_head(database.get_document(document).get_data());
  return id_term(head.id);
}

}  // namespace

ScoreProbe::ScoreProbe(Xapian::docid document, Ranking ranking,
                       const Xapian::Database& database)
    : document_(document),
      ranking_(ranking),
      database_(database),
      own_term_(own_term(database, document)) {}

std::optional<double> ScoreProbe::score_of(const Query& part,
                                           double boost) const {
  Xapian::Enquire enquire(database_);
  set_ranking(ranking_, enquire);
  return score_of(part, boost, enquire);
}

// In several indexes another article may have this id.
std::optional<double> ScoreProbe::score_of(const Query& part, double boost,
                                           Xapian::Enquire& enquire) const {
  using Xapian::Query;
  const Query weighed(Query::OP_SCALE_WEIGHT, compiled(part), boost);
  enquire.set_query({Query::OP_FILTER, weighed, Query(own_term_)});
  const Xapian::MSet found =
      enquire.get_mset(0, database_.get_termfreq(own_term_));
  for (auto at = found.begin(); at != found.end(); ++at) {
    if (*at == document_) return at.get_weight();
  }
  return std::nullopt;
}

WeighedTerms ScoreProbe::terms_of(const Query& part) const {
  WeighedTerms terms;
  terms.terms = terms_there(part);
  terms.terms_in_query = std::max<std::size_t>(part.parts.size(), 1);
  for (const TermInArticle& each : terms.terms) {
    terms.frequency += each.frequency;
  }
  terms.articles = articles_with(part);
  return terms;
}

std::vector<TermInArticle> ScoreProbe::terms_there(const Query& part) const {
  std::vector<std::string> wanted;
  for (const Query& each : part.parts) wanted.push_back(each.term);
  if (part.parts.empty()) wanted.push_back(part.term);
  std::sort(wanted.begin(), wanted.end());
  std::vector<TermInArticle> there;
  for (const std::string& term : wanted) {
    auto at = database_.postlist_begin(term);
    const auto end = database_.postlist_end(term);
    if (at != end) at.skip_to(document_);
    if (at == end || *at != document_) continue;
    there.push_back({term, at.get_wdf(), database_.get_termfreq(term)});
  }
  return there;
}

std::size_t ScoreProbe::articles_with(const Query& part) const {
  Xapian::doccount articles = 0;
  Xapian::Enquire enquire(database_);
  enquire.set_weighting_scheme(HoldingCountWeight(articles));
  score_of(part, 1, enquire);
  return articles;
}

}  // namespace lede
