#pragma once

#include <string>

#include "ending_counts.h"

namespace lede::bench {

/// A table in the format of repair/following_endings.h.
///
/// A pair of endings costs what the one becomes less likely by behind the
/// other, of which the letters have told a part: six tenths did best. Its count
/// is mixed with as many as would be there by chance among five. Pairs that are
/// not worth `least_bits` over the text they were counted in count as any that
/// were never seen.
std::string fitted_endings(const EndingCounts& counts, double least_bits);

}  // namespace lede::bench
