#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "evidence/open_piece.h"
#include "evidence/piece.h"
#include "evidence/piece_evidence.h"
#include "evidence/word_scanner.h"

namespace lede::evidence {

/// Divides a text into sentences and lines, and gathers what their words say
/// about their languages. Remembers words from text to text: one a thread, for
/// long.
class PieceFinder {
 public:
  /// The model must outlive this.
  explicit PieceFinder(const LanguageModel& model) : evidence_(model) {}

  /// The pieces of a text in UTF-8, in order and without gaps. A line ends a
  /// piece, and so does a mark that ends sentences with white space behind it;
  /// so may a change of script. A short piece takes up the one behind it, if
  /// that is of its line and script. Addresses of the web and names with @
  /// have no letters here.
  std::vector<Piece> pieces(std::string_view text);

 private:
  void read_text();
  std::size_t read_plain(std::size_t at);
  std::size_t read_hard(std::size_t at, std::size_t end);
  std::size_t read_sign(std::size_t at);
  std::size_t take(std::size_t at, const ScannedWord& word);
  void take_all(Span span);
  void close(std::size_t end);
  void append(const Piece& piece);
  Piece closed(std::size_t end);

  PieceEvidence evidence_;

  // What is being read.
  std::string_view text_;
  OpenPiece open_;
  std::vector<Piece> pieces_;
};

}  // namespace lede::evidence
