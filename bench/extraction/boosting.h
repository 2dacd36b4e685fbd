#pragma once

#include <cstdint>
#include <vector>

#include "extract/body_model.h"

namespace lede {

/// Blocks to learn from, by columns.
struct TrainingSet {
  std::size_t features = 0;  ///< of BlockFeatures that are used
  std::vector<BlockFeatures> rows;
  std::vector<float> wanted;         ///< 0 to 1: how much of it is article
  std::vector<float> weights;        ///< what it counts
  std::vector<std::uint32_t> sites;  ///< a number of the site it is from
};

struct BoostingOptions {
  int trees = 100;
  float learning_rate = 0.12F;
  float smoothing = 1.0F;      ///< added to the weight of each leaf
  float feature_share = 0.4F;  ///< looked at by each tree
  float site_share = 0.5F;     ///< whose rows are taken by each tree
  std::vector<int> without;    ///< features that are not used
  std::uint32_t seed = 1;
};

struct FittedModel {
  std::vector<ModelTree> trees;
  float start = 0;

  BodyModel view() const { return {trees, start}; }
};

/// Fits trees to log loss. Equal input gives equal output.
FittedModel boosted(const TrainingSet& set, const BoostingOptions& options);

}  // namespace lede
