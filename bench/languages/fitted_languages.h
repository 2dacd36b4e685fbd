#pragma once

#include <string>
#include <vector>

#include "labelled_sentences.h"
#include "logistic_regression.h"

namespace lede::bench {

struct LanguageFit {
  RegressionOptions regression;
  std::size_t latin_groups = 9'000;
  std::size_t cyrillic_groups = 9'000;
  std::size_t other_groups = 2'000;
  std::size_t candidates = 4;  ///< groups tried for each that is kept
};

/// What a sentence of the kind that is judged weighs in the fitting; a
/// sentence of another kind weighs 1.
constexpr float kWeightOfJudged = 2;

/// A model in the format of evidence/language_model.h, fitted to sentences.
std::string fitted_languages(const std::vector<LabelledSentence>& sentences,
                             const LanguageFit& options);

}  // namespace lede::bench
