#include <algorithm>
#include <utility>

#include <lede/answer_change.h>

namespace lede {
namespace {

// The place of an article among hits, from 1; 0 when it is not there.
std::size_t rank_in(const std::vector<Hit>& hits, const std::string& id) {
  const auto found = std::find_if(
      hits.begin(), hits.end(), [&id](const Hit& hit) { return hit.id == id; });
  return found == hits.end()
             ? 0
             : static_cast<std::size_t>(found - hits.begin()) + 1;
}

// The first clause that an article does not fit, and why.
std::string objection_of(const ArticleVerdict& verdict) {
  for (const FilterVerdict& filter : verdict.filters) {
    if (!filter.fits) return filter.filter + ": " + filter.reason;
  }
  for (const ClauseVerdict& clause : verdict.clauses) {
    if (clause.fits) continue;
    return clause.reason.empty() ? clause.clause
                                 : clause.clause + ": " + clause.reason;
  }
  return "the query";
}

// Why an article is not shown by a searcher.
std::string absence_from(const Searcher& searcher, std::string_view query,
                         const std::string& id, const SearchOptions& options) {
  const ArticleVerdict verdict = searcher.why_not(query, id, options);
  if (!verdict.in_index) return "not in the index";
  if (!verdict.matches) return "did not match " + objection_of(verdict);
  return "at rank " + std::to_string(verdict.rank);
}

// Why an article that both show has another rank.
std::string reason_for(const Hit& before, const Hit& after) {
  if (before.explanation && after.explanation &&
      before.explanation->article_length != after.explanation->article_length) {
    return "its text has changed";
  }
  return "others have come, gone or changed";
}

}  // namespace

AnswerChange compare_answers(const Searcher& before, const Searcher& after,
                             std::string_view query, SearchOptions options) {
  options.snippets = 0;
  options.explain = true;
  const SearchResult old = before.search(query, options);
  const SearchResult now = after.search(query, options);
  AnswerChange change{now.query, old.total, now.total, {}};
  for (std::size_t rank = 1; rank <= now.hits.size(); ++rank) {
    const Hit& hit = now.hits[rank - 1];
    const std::size_t was = rank_in(old.hits, hit.id);
    if (was == rank) continue;
    ArticleMove move{hit.id, hit.title.text, was, rank, 0, hit.score, {}};
    if (was > 0) {
      move.score_before = old.hits[was - 1].score;
      move.reason = reason_for(old.hits[was - 1], hit);
    } else {
      move.reason = "before, " + absence_from(before, query, hit.id, options);
    }
    change.moves.push_back(std::move(move));
  }
  for (std::size_t rank = 1; rank <= old.hits.size(); ++rank) {
    const Hit& hit = old.hits[rank - 1];
    if (rank_in(now.hits, hit.id) > 0) continue;
    change.moves.push_back(
        {hit.id, hit.title.text, rank, 0, hit.score, 0,
         "now " + absence_from(after, query, hit.id, options)});
  }
  return change;
}

}  // namespace lede
