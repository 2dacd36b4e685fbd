#pragma once

#include <optional>
#include <string>
#include <vector>

#include <lede/searcher.h>

#include "analyser.h"
#include "explain/score_explainer.h"
#include "index_reader.h"
#include "query/query_analysis.h"
#include "snippet/mark_finder.h"
#include "snippet/snippet_maker.h"

namespace lede {

/// Turns matches into hits: what the index stores of an article, as much of it
/// as is asked for, with the places that match marked. Borrows everything it is
/// given; one thread.
class HitBuilder {
 public:
  HitBuilder(IndexReader& reader, Analyser& analyser,
             const AnalysedQuery& query, const SearchOptions& options,
             ScoreExplainer& explainer);

  /// Does a hit want the article's text? That takes most of a search's time.
  bool reads_texts() const;

  Hit hit(const Match& match);

  /// The same, with nothing marked or explained and no snippet, for want of
  /// time; all there is to a hit that reads no text.
  Hit plain_hit(const Match& match);

 private:
  // What marks, with what it needs to know of the query.
  struct Marker {
    MarkFinder finder;
    SnippetRules rules;
  };

  static Hit hit_of(const Match& match, const std::string& id,
                    const Metadata& about,
                    const std::vector<LanguageShare>& languages,
                    const FilePlace& file);
  Marker marker() const;
  void mark(const StoredArticle& stored, const FilePlace& file, Hit& hit);

  IndexReader& reader_;
  Analyser& analyser_;
  const AnalysedQuery& query_;
  const SearchOptions& options_;
  ScoreExplainer& explainer_;
  std::optional<Marker> marker_;  // from the first hit on that it marks
};

}  // namespace lede
