#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "evidence/language_model.h"

namespace lede::evidence {

/// The evidence of the words of one script. Remembers words: most of a text
/// are words that came before, and looking up their groups of letters takes
/// fifty times as long as adding what they gave. Takes some 700 KB a script,
/// however many words there are. One thread.
class WordEvidence {
 public:
  /// The model must outlive this.
  explicit WordEvidence(const ScriptModel& model);

  const ScriptModel& model() const { return *model_; }

  /// Adds the evidence of a word in UTF-8. At most kMostWords words fit into
  /// one sum.
  void add(std::string_view word, Evidence& sum);

 private:
  const ScriptModel* model_;
  std::size_t width_;  // numbers a slot
  std::size_t slots_;
  std::vector<std::uint64_t> words_;    // a number of 64 bits for each
  std::vector<std::int16_t> evidence_;  // of a slot: `width_` each
};

}  // namespace lede::evidence
