#pragma once

#include <string>
#include <vector>

#include "analyser.h"
#include "language.h"
#include "query.h"
#include "query/syntax.h"
#include "query/word_query.h"

namespace lede {

struct AnalysedQuery {
  Query query;
  std::vector<MarkPattern> marks;  ///< of what must or may match
  std::vector<std::string> notes;  ///< what held no word
  Zones zones;                     ///< where what may be marked is looked for
};

/// A query as terms of an index that holds these languages. A word stands for
/// all its forms in each language of its script; what words and phrases look
/// for, see word_query.h. Words are looked for in `zones`, but for those of a
/// group that says in:noise.
AnalysedQuery analyse_query(const Syntax& syntax,
                            const std::vector<Language>& languages,
                            Analyser& analyser, Zones zones = {Zone::kArticle});

}  // namespace lede
