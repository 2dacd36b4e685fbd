#include "extract/article_blocks.h"

#include <utility>

namespace lede {
namespace {

constexpr std::size_t kNavigationTag = 3;  // of ElementMeasures::tag_steps

// An element so many steps up that holds little of the page: one that holds
// most of it has its name for another reason.
bool is_aside(const PageTree& tree, const PageMeasures& page,
              std::uint32_t element, std::uint8_t steps) {
  constexpr float kMostOfPage = 0.4F;
  if (steps == kFar) return false;
  for (; steps > 0; --steps) element = tree.elements[element].parent;
  return page.elements[element].sum.words < kMostOfPage * page.words;
}

// What pages of the years that the models know had not, or seldom.
bool is_never_article(const PageTree& tree, const PageMeasures& page,
                      std::size_t block) {
  const std::uint32_t element = tree.blocks[block].element;
  const ElementMeasures& own = page.elements[element];
  const auto consent = static_cast<std::size_t>(NameHint::kConsent);
  return is_aside(tree, page, element, own.hint_steps[consent]) ||
         is_aside(tree, page, element, own.tag_steps[kNavigationTag]);
}

}  // namespace

std::vector<float> article_likelihood(const PageTree& tree,
                                      const PageMeasures& page,
                                      const BodyModel& first,
                                      const BodyModel& second) {
  const std::size_t count = tree.blocks.size();
  BlockFeatures features{};
  std::vector<float> likely(count);
  for (std::size_t block = 0; block < count; ++block) {
    measure_own(tree, page, block, features);
    likely[block] = first.likely(features);
  }
  const Neighbourhood around(tree, page, likely);
  for (std::size_t block = 0; block < count; ++block) {
    measure_own(tree, page, block, features);
    around.measure(block, features);
    likely[block] = second.likely(features);
    if (is_never_article(tree, page, block)) likely[block] = 0;
  }
  return likely;
}

}  // namespace lede
