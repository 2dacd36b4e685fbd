#pragma once

#include <string>
#include <vector>

#include "analyser.h"
#include "language.h"
#include "query.h"
#include "query/syntax.h"

namespace lede {

/// What to mark in an article: one word in any of its forms, or words that
/// stand one after the other.
struct MarkPattern {
  /// For each word in order what may stand in its place: stems where
  /// `by_stem`, else normalised words.
  std::vector<std::vector<std::string>> words;
  bool by_stem = true;
};

struct AnalysedQuery {
  Query query;
  std::vector<MarkPattern> marks;  ///< of what must or may match
  std::vector<std::string> notes;  ///< what held no word
};

/// A query as terms of an index that holds these languages. A word stands for
/// all its forms in each language of its script; one with several words in it
/// ("covid-19") needs all of them. A phrase needs its words as they are
/// written, side by side, and is weighed by their stems.
AnalysedQuery analyse_query(const Syntax& syntax,
                            const std::vector<Language>& languages,
                            Analyser& analyser);

}  // namespace lede
