#pragma once

#include <vector>

#include "evidence/piece.h"
#include "passages.h"

namespace lede::evidence {

/// Neighbours in one language make one passage; what has no letters (numbers,
/// blank lines) goes with what stands before it, or after it at the beginning.
std::vector<Passage> joined(const std::vector<Piece>& pieces);

}  // namespace lede::evidence
