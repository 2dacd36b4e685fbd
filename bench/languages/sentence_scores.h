#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "evidence/language_model.h"
#include "labelled_sentences.h"

namespace lede::bench {

/// Sentences of one language, and those that were taken for it.
struct SentenceScore {
  std::size_t sentences = 0;
  std::size_t right = 0;
  std::map<std::string, std::size_t> mistaken;  ///< for which, how often

  double share() const {
    return sentences == 0
               ? 0
               : static_cast<double>(right) / static_cast<double>(sentences);
  }
};

/// By code of the language.
using SentenceScores = std::map<std::string, SentenceScore>;

/// Says the language of a text.
using Detector = std::function<Language(const std::string& text)>;

/// The language of most letters of a text, by a model.
Detector detector_by(const evidence::LanguageModel& model);

void score(const std::vector<LabelledSentence>& sentences,
           const Detector& detector, SentenceScores& scores);

/// The mean of the languages' shares.
double macro_average(const SentenceScores& scores);

}  // namespace lede::bench
