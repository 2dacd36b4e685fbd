#pragma once

#include <string>
#include <vector>

#include "query.h"
#include "query/leaf_analysis.h"
#include "query/syntax.h"
#include "query/word_query.h"

namespace lede {

struct AnalysedQuery {
  Query query;
  ClauseList clauses;              ///< that the query names
  std::vector<MarkPattern> marks;  ///< of what must or may match
  std::vector<std::string> notes;  ///< what held no word
  Zones zones;                     ///< where what may be marked is looked for
};

/// A query as terms of an index. A word stands for all its forms in each
/// language of its script; what words and phrases look for, see word_query.h,
/// and what fields do, filter_query.h. Words are looked for in `zones`, but for
/// those of a group that says in:noise and of "title:".
///
/// In a group, what only sifts (lang:ru) must hold for all that the group
/// finds, and adds no weight. Of the same field several are alternatives, as
/// one article is from one source; a `+` before each makes all of them needed.
AnalysedQuery analyse_query(const Syntax& syntax, const QueryContext& context,
                            Zones zones = {Zone::kArticle});

}  // namespace lede
