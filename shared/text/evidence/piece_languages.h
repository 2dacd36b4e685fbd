#pragma once

#include <string_view>
#include <vector>

#include "evidence/piece.h"

namespace lede::evidence {

/// Gives each piece its language. Where the script leaves a choice, the
/// languages of the text are those that explain all pieces of the script best
/// together, where each change of language from a piece to the next costs: so
/// a piece that is short or unclear goes with its surroundings, and what is
/// clear stands for itself. `declared` is what the source says; it counts as
/// much as some letters do, and what is usual in a script a little less.
///
/// Takes time and memory in proportion to the pieces.
void settle_languages(const LanguageModel& model, Language declared,
                      std::vector<Piece>& pieces);

/// The pieces of a text in UTF-8 with their languages, by the built-in model.
/// Each thread that asks keeps the words that it met, in less than
/// a megabyte a script.
std::vector<Piece> settled_pieces(std::string_view text, Language declared);

}  // namespace lede::evidence
