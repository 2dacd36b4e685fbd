#pragma once

#include <string_view>
#include <vector>

#include "repair/cheapest_reading.h"

namespace lede {

/// The mends of a text less those by readings that the model of letters
/// (letter_model.h) does not believe. Pairs of letters, by which readings are
/// chosen, know little of what has none: abbreviations side by side, units,
/// lists of letters. Each different word counts once. Words of one Cyrillic
/// codec that were read in another must become much likelier as they are
/// mended; what was read in another codec must be letters of some language.
///
/// UTF-8 needs no such proof. Reads the model if there are mends of others.
std::vector<Mend> without_doubted(std::vector<Mend> mends,
                                  std::u32string_view text);

}  // namespace lede
