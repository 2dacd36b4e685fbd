#pragma once

#include <cmath>
#include <cstddef>

#include "extract/block_features.h"

namespace lede {

/// Elements are nested as deep as a page likes; nobody looks further up.
inline constexpr int kMostSteps = 40;

/// Sizes count by their order of magnitude.
inline float magnitude(float size) { return std::log2(1 + size); }

inline float share(float part, float whole) {
  return whole > 0 ? part / whole : 0;
}

/// Puts the numbers of a block one behind the other.
class FeatureWriter {
 public:
  FeatureWriter(BlockFeatures& features, std::size_t at)
      : features_(features), at_(at) {}

  void put(float number) {
    if (at_ < kFeatures) features_[at_] = number;
    ++at_;
  }
  void put(bool fact) { put(fact ? 1.0F : 0.0F); }
  std::size_t at() const { return at_; }

 private:
  BlockFeatures& features_;
  std::size_t at_;
};

}  // namespace lede
