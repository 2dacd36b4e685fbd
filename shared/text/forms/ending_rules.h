#pragma once

#include <string>
#include <vector>

#include "forms/form_classes.h"

namespace lede::forms {

/// What to do with an unknown word that ends so, if no longer ending fits.
struct EndingRule {
  std::string ending;
  std::string recipe;  ///< empty: take Snowball's stem
};

/// Rules for words that a dictionary lacks, learnt from those that it has:
/// words in -лок have the stem in -лк that their other forms have. There is a
/// rule for an ending where nearly all words that end so agree on it, and
/// Snowball where they do not.
std::vector<EndingRule> ending_rules(const FormClasses& classes);

}  // namespace lede::forms
