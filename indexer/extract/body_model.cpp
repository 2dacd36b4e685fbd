#include "extract/body_model.h"

#include <cmath>

namespace lede {

float BodyModel::likely(const BlockFeatures& features) const {
  int sum = 0;
  for (const ModelTree& tree : trees) {
    std::size_t leaf = 0;
    for (const ModelQuestion& question : tree.questions) {
      leaf = 2 * leaf + (features[question.feature] > question.above ? 1U : 0U);
    }
    sum += tree.leaves[leaf];
  }
  return 1 / (1 + std::exp(-(start + static_cast<float>(sum) / 1000)));
}

}  // namespace lede
