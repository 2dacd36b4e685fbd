#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <lede/span.h>

namespace lede {

/// A term of the index that a clause of a query stands for, in one article.
struct ExplainedTerm {
  std::string term;           ///< "Zstrike" is a stem, docs/index_format.md
  std::size_t frequency = 0;  ///< how often the article counts it
  std::size_t articles = 0;   ///< that have it
};

/// Where a word stands in a title or a body.
struct WordPlace {
  Span bytes;
  Span characters;  ///< the same, counted in Unicode characters
};

/// What one word of a query, in all the forms that it stands for, adds to the
/// score of an article.
struct ScorePart {
  std::string clause;                ///< the word as it was typed: "strik*"
  std::vector<ExplainedTerm> terms;  ///< of those below, what the article has
  std::size_t terms_in_query = 0;    ///< that the clause stands for
  std::size_t frequency = 0;  ///< of them all in the article; in a title each
                              ///< counts three times, in noise not at all
  std::size_t articles = 0;   ///< that have any of them; of several terms an
                              ///< estimate, the one that the ranking goes by
  double weight = 0;          ///< by the formula of docs/ranking.md
  double boost = 1;           ///< of "strike^2" 2
  double score = 0;           ///< weight * boost * Explanation::freshness
  std::vector<WordPlace> in_title;  ///< rising, without overlap
  std::vector<WordPlace> in_body;   ///< likewise
};

/// A score taken apart: those of its parts add up to Hit::score. Of words that
/// the query repeats each is a part; what only sifts is none.
struct Explanation {
  std::vector<ScorePart> parts;  ///< in the order of the query
  /// By the formula of docs/ranking.md; else each word weighs 1, as in answers
  /// from noise.
  bool by_relevance = true;
  double freshness = 1;            ///< what is left of the score for its age
  std::size_t article_length = 0;  ///< as docs/ranking.md has it
  double mean_length = 0;          ///< of all articles
  std::size_t articles = 0;        ///< in the index
};

}  // namespace lede
