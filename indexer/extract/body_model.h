#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "extract/block_features.h"

namespace lede {

/// A question of a model: is feature number `feature` above `above`?
struct ModelQuestion {
  std::uint8_t feature = 0;
  float above = 0;
};

constexpr std::size_t kTreeDepth = 5;
constexpr std::size_t kTreeLeaves = 1U << kTreeDepth;

/// A tree that asks the same question at all places of a level, so that its
/// answers are the bits of the number of a leaf. A leaf is thousandths of log
/// odds.
struct ModelTree {
  std::array<ModelQuestion, kTreeDepth> questions;
  std::array<std::int16_t, kTreeLeaves> leaves{};
};

/// Adds up trees, each of which mends what those before left wrong (gradient
/// boosting, Friedman 2001).
struct BodyModel {
  std::span<const ModelTree> trees;
  float start = 0;  ///< log odds before the first tree

  /// How likely a block is part of the article, 0 to 1.
  float likely(const BlockFeatures& features) const;
};

/// The two models that were fitted by bench/fit_extraction; the tables are
/// body_model_table.cpp, which it writes.
extern const BodyModel kFirstBodyModel;   // knows a block by itself
extern const BodyModel kSecondBodyModel;  // and what the first says around it

}  // namespace lede
