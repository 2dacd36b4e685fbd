#pragma once

#include <vector>

#include "extract/body_model.h"
#include "extract/page_measures.h"
#include "extract/page_tree.h"

namespace lede {

/// How likely each block of a page is part of its article, by two models: the
/// first sees a block and the page, the second also what the first says of
/// the blocks around it.
/// Navigation and cookie notices, by the names of their elements, never are.
std::vector<float> article_likelihood(const PageTree& tree,
                                      const PageMeasures& page,
                                      const BodyModel& first,
                                      const BodyModel& second);

/// What is taken for the article: on sites that the models have not seen they
/// take too much rather than too little (docs/extraction.md).
constexpr float kLikelyArticle = 0.6F;

}  // namespace lede
