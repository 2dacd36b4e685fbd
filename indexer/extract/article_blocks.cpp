#include "extract/article_blocks.h"

#include <utility>

namespace lede {

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
  }
  return likely;
}

}  // namespace lede
