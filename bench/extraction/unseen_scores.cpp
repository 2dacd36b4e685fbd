#include "unseen_scores.h"

#include "extract/article_blocks.h"

namespace lede {

void score(const Pages& pages, const Models& models, float from,
           Tables& tables) {
  for (const LabelledPage* page : pages) {
    const ShingleScore one =
        shingle_score(page->gold, body_of(*page, models, from));
    const bool waddle = page->id.rfind("wd-", 0) == 0;
    const std::string set = waddle ? "w " : "r ";
    tables[set + "all"].add(one);
    if (waddle) tables[set + page->language].add(one);
  }
}

SplitPages split_pages(const std::vector<LabelledPage>& pages,
                       std::uint64_t half) {
  SplitPages split;
  for (const LabelledPage& page : pages) {
    const bool is_unseen = site_number(page) % 2 == half;
    (is_unseen ? split.unseen : split.learnt).push_back(&page);
  }
  return split;
}

Tables unseen_scores(const std::vector<LabelledPage>& pages,
                     const BoostingOptions& options) {
  Tables tables;
  for (const std::uint64_t half : {0U, 1U}) {
    const SplitPages split = split_pages(pages, half);
    score(split.unseen, fit(split.learnt, options), kLikelyArticle, tables);
  }
  return tables;
}

}  // namespace lede
