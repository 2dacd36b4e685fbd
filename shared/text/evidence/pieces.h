#pragma once

#include <array>
#include <memory>
#include <string_view>
#include <vector>

#include "evidence/open_piece.h"
#include "evidence/piece.h"
#include "evidence/word_evidence.h"

namespace lede::evidence {

/// Divides a text into sentences and lines, and gathers what their words say
/// about their languages. Remembers words from text to text: one a thread, for
/// long.
class PieceFinder {
 public:
  /// The model must outlive this.
  explicit PieceFinder(const LanguageModel& model) : model_(&model) {}

  /// The pieces of a text in UTF-8, in order and without gaps. A line ends a
  /// piece, and so does a mark that ends sentences with white space behind it;
  /// so may a change of script. A short piece takes up the one behind it, if
  /// that is of its line and script. Addresses of the web and names with @
  /// have no letters here.
  std::vector<Piece> pieces(std::string_view text);

 private:
  void close(OpenPiece& open, std::size_t end, std::string_view text,
             std::vector<Piece>& pieces);
  Piece closed(const OpenPiece& open, std::size_t end);
  WordEvidence* words_of(Script script);
  Evidence evidence_of(const FirstWords& first, WordEvidence& words);

  const LanguageModel* model_;
  // By script: what its words say, and the last language that was clear
  // in this text.
  std::array<std::unique_ptr<WordEvidence>, kScriptCount> words_;
  std::array<std::size_t, kScriptCount> last_clear_{};
};

}  // namespace lede::evidence
