#pragma once

#include <map>
#include <string>

#include "fitted_models.h"
#include "shingle_score.h"

namespace lede {

/// Scores of pages by set and language: "w all", "w ru" and so on for WADDLE,
/// whose ids begin with "wd-"; "r all" for any other.
using Tables = std::map<std::string, ScoreTable>;

/// Adds the scores of what the models take out of pages. The title counts
/// there as the gold has it.
void score(const Pages& pages, const Models& models, float from,
           Tables& tables);

/// One half of the sites to learn from, the other to be judged.
struct SplitPages {
  Pages learnt;
  Pages unseen;
};

/// `half` is 0 or 1: which one is not learnt from.
SplitPages split_pages(const std::vector<LabelledPage>& pages,
                       std::uint64_t half);

/// Each half of the sites, judged by models that learnt from the other half
/// only.
Tables unseen_scores(const std::vector<LabelledPage>& pages,
                     const BoostingOptions& options);

}  // namespace lede
