#include "evidence/joined_pieces.h"

namespace lede::evidence {

std::vector<Passage> joined(const std::vector<Piece>& pieces) {
  std::vector<Passage> passages;
  bool only_numbers = true;
  for (const Piece& piece : pieces) {
    const bool number = piece.script == Script::kNone;
    const bool joins_last =
        !passages.empty() &&
        (only_numbers || number || passages.back().language == piece.language);
    if (!joins_last) {
      passages.push_back({piece.span, piece.language});
    } else {
      passages.back().span.end = piece.span.end;
      if (only_numbers) passages.back().language = piece.language;
    }
    only_numbers = only_numbers && number;
  }
  return passages;
}

}  // namespace lede::evidence
