#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "extract/page_measures.h"
#include "extract/page_tree.h"

namespace lede {

/// How many numbers describe a block to the first and the second model.
constexpr std::size_t kOwnFeatures = 128;
constexpr std::size_t kFeatures = kOwnFeatures + 24;

/// The numbers of a block. What each of them is, says block_features.cpp,
/// where they are made; the models know them by their places.
using BlockFeatures = std::array<float, kFeatures>;

/// Fills in the first kOwnFeatures numbers of a block.
void measure_own(const PageTree& tree, const PageMeasures& page,
                 std::size_t block, BlockFeatures& features);

/// How likely each block is article, as far as the first model knows, summed
/// in the ways that the second wants.
class Neighbourhood {
 public:
  Neighbourhood(const PageTree& tree, const PageMeasures& page,
                std::vector<float> likely);

  /// Fills in the numbers from kOwnFeatures on.
  void measure(std::size_t block, BlockFeatures& features) const;

 private:
  struct Sum {
    float words = 0;
    float likely_words = 0;
    float mean() const { return words > 0 ? likely_words / words : 0; }
  };

  void sum_elements();
  void find_stretch();
  float likely_at(std::size_t block, int step) const;
  std::uint32_t above(std::uint32_t element) const;

  const PageTree& tree_;
  const PageMeasures& page_;
  std::vector<float> likely_;
  std::vector<Sum> elements_;
  std::vector<Sum> kinds_;
  std::vector<float> likely_before_;  // words, before each block
  float likely_words_ = 0;
  std::size_t stretch_begin_ = 0;  // the blocks that hold the most for the
  std::size_t stretch_end_ = 0;    // article, against what they hold besides
};

}  // namespace lede
