#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <lede/export.h>
#include <lede/searcher.h>

namespace lede {

/// An article that stands elsewhere in one answer than in another.
struct ArticleMove {
  std::string id;
  std::string title;
  std::size_t rank_before = 0;  ///< among those shown, from 1; 0: not there
  std::size_t rank_after = 0;
  double score_before = 0;  ///< 0 where it is not shown
  double score_after = 0;
  std::string reason;  ///< for people: why it moved
};

/// What became of the answer to a query from one state of an index to another.
struct AnswerChange {
  std::string query;  ///< in valid UTF-8
  std::size_t total_before = 0;
  std::size_t total_after = 0;
  /// In the order of their ranks after it, then those that are gone.
  std::vector<ArticleMove> moves;
};

/// Asks both and compares what they show, up to `options.limit` articles.
/// Throws as Searcher::search().
LEDE_API AnswerChange compare_answers(const Searcher& before,
                                      const Searcher& after,
                                      std::string_view query,
                                      SearchOptions options = {});

/// A line for the query and one for each move, as a terminal shows them;
/// nothing for an answer that is as it was.
LEDE_API std::string render_text(const AnswerChange& change);

/// One line of JSON (docs/output_format.md).
LEDE_API std::string render_json(const AnswerChange& change);

}  // namespace lede
