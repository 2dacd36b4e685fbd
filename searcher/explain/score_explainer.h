#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <lede/explanation.h>

#include "analyser.h"
#include "index_reader.h"
#include "query/query_analysis.h"

namespace lede {

/// Explains the scores of one answer, in the words of its query. Borrows
/// everything it is given; one thread.
class ScoreExplainer {
 public:
  /// `query` was analysed to `analysed`, and matched by `rules`.
  ScoreExplainer(IndexReader& reader, Analyser& analyser,
                 const AnalysedQuery& analysed, std::string_view query,
                 const MatchRules& rules)
      : reader_(reader),
        analyser_(analyser),
        analysed_(analysed),
        query_(query),
        rules_(rules) {}

  /// `stored` is what the index has of the document.
  Explanation explanation(std::uint32_t document, const StoredArticle& stored);

 private:
  ScorePart part_of(const WeighedTerms& terms, double freshness) const;
  void add_places(const StoredArticle& stored,
                  const std::vector<WeighedTerms>& terms,
                  std::vector<ScorePart>& parts) const;

  IndexReader& reader_;
  Analyser& analyser_;
  const AnalysedQuery& analysed_;
  std::string_view query_;
  const MatchRules& rules_;
};

}  // namespace lede
