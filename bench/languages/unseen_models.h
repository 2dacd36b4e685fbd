#pragma once

#include <deque>
#include <string>
#include <vector>

#include "evidence/language_model.h"
#include "fitted_languages.h"

namespace lede::bench {

/// Sentences, and a model that has not learnt from them.
struct UnseenPart {
  std::vector<LabelledSentence> sentences;
  std::string bytes;  ///< of the model, which points into them
};

/// Divides sentences into parts, and fits a model for each on the others and
/// on `more`. Takes half a minute a part.
std::deque<UnseenPart> unseen_parts(
    const std::vector<LabelledSentence>& sentences,
    const std::vector<LabelledSentence>& more, std::size_t parts,
    const LanguageFit& options);

}  // namespace lede::bench
