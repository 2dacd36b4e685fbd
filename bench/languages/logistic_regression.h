#pragma once

#include <vector>

#include "script_examples.h"

namespace lede::bench {

struct RegressionOptions {
  int rounds = 10;      ///< times that all examples are learnt from
  float rate = 0.15F;   ///< of learning
  float decay = 1e-5F;  ///< of weights, against learning by heart
};

/// Weights of groups for languages, a row a group: multinomial logistic
/// regression, fitted by stochastic gradients with AdaGrad's rates (Duchi,
/// Hazan, Singer 2011). Each example is learnt from as a whole and in parts,
/// so that the odds of a few words come out right too. The same input gives
/// the same weights.
class GroupWeights {
 public:
  GroupWeights(std::size_t groups, std::size_t languages)
      : languages_(languages),
        weights_(groups * languages),
        squares_(groups * languages, 1e-2F) {}

  const float* of(std::size_t group) const {
    return weights_.data() + group * languages_;
  }
  std::size_t languages() const { return languages_; }

  void fit(const ScriptExamples& examples, const RegressionOptions& options);

 private:
  using Row = std::vector<float>;

  void learn(const Example& example, std::size_t begin, std::size_t end,
             const RegressionOptions& options);

  std::size_t languages_;
  std::vector<float> weights_;
  std::vector<float> squares_;  // sums of squared gradients
};

}  // namespace lede::bench
