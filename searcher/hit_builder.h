#pragma once

#include <cstdint>
#include <vector>

#include <lede/searcher.h>

#include "analyser.h"
#include "index_reader.h"
#include "query/query_analysis.h"
#include "snippet/mark_finder.h"
#include "snippet/snippet_maker.h"

namespace lede {

/// Turns matches into hits: what the index stores of an article, with the
/// places that match marked. Borrows everything it is given; one thread.
class HitBuilder {
 public:
  HitBuilder(IndexReader& reader, Analyser& analyser,
             const AnalysedQuery& query, const SearchOptions& options);

  Hit hit(const Match& match);

  /// The same, with nothing marked and no snippet.
  Hit plain_hit(const Match& match);

 private:
  Hit hit(const Match& match, bool is_marked);
  void mark(const StoredArticle& stored, Hit& hit);

  IndexReader& reader_;
  Analyser& analyser_;
  const AnalysedQuery& query_;
  const SearchOptions& options_;
  MarkFinder finder_;
  SnippetRules rules_;
};

}  // namespace lede
