#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include <lede/span.h>

#include "evidence/language_model.h"
#include "evidence/word_evidence.h"
#include "script.h"

namespace lede::evidence {

/// What the words of sentences say about their languages. Remembers words from
/// text to text: one a thread, for long.
class PieceEvidence {
 public:
  /// The model must outlive this.
  explicit PieceEvidence(const LanguageModel& model) : model_(&model) {}

  /// What comes next is of another text.
  void begin_text() { last_clear_.fill(kMostLanguages); }

  /// What the words in one script of a piece of a text say; nothing where the
  /// script alone decides. Short words are heard first, since the small words
  /// of grammar tell languages apart; a word that comes again says nothing
  /// more, and once a language is clear the rest is not read.
  Evidence of(std::string_view text, Span piece, Script script);

 private:
  WordEvidence* words_of(Script script);

  const LanguageModel* model_;
  // By script: what its words say, and the last language that was clear
  // in this text.
  std::array<std::unique_ptr<WordEvidence>, kScriptCount> words_;
  std::array<std::size_t, kScriptCount> last_clear_{};
  std::vector<std::string_view> heard_;  // of a piece; scratch, like
  std::vector<std::string_view> long_;   // its long words
};

}  // namespace lede::evidence
