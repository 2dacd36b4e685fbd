#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "language.h"

namespace lede::bench {

/// A sentence, or a word or two, in a language that is known.
struct LabelledSentence {
  Language language;
  std::string text;
  float weight = 1;  ///< how much is to be learnt from it
};

/// Appends the lines of a file, "code TAB text"; those in languages that lede
/// does not know are left out. Throws std::runtime_error where it cannot be
/// read.
void append_sentences(const std::filesystem::path& path, float weight,
                      std::vector<LabelledSentence>& sentences);

/// Which of `parts` a sentence is in: by its text, so that equal ones are
/// together.
std::size_t part_of(const LabelledSentence& sentence, std::size_t parts);

}  // namespace lede::bench
