#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace lede {

struct TermInArticle {
  std::string term;
  std::size_t frequency = 0;  ///< how often the article counts it
  std::size_t articles = 0;   ///< that have it
};

/// What a query weighs as one: a term, or several as if they were one.
struct WeighedTerms {
  std::uint32_t clause = 0;          ///< the innermost that they belong to
  std::vector<TermInArticle> terms;  ///< those that the article has, sorted
  std::size_t terms_in_query = 0;    ///< these and those that it has not
  std::size_t frequency = 0;         ///< of all of them in the article
  std::size_t articles = 0;  ///< that have any; of several an estimate, the one
                             ///< that they are weighed by
  double boost = 1;
  double score = 0;  ///< what they add, boost included
};

/// How one article answers a query. A plain value.
struct MatchExplanation {
  bool matches = false;
  double score = 0;                 ///< the sum of what `terms` add
  std::vector<WeighedTerms> terms;  ///< in the order of the query
  /// Does the article have what a clause asks for? Of each by its number,
  /// those that are excluded too.
  std::map<std::uint32_t, bool> clauses;

  std::size_t article_length = 0;  ///< in the unit of docs/ranking.md
  double mean_length = 0;          ///< of all articles
  std::size_t articles = 0;        ///< in the index
  double freshness = 1;  ///< what the score is multiplied by for age; it is not
                         ///< in the scores above
};

}  // namespace lede
