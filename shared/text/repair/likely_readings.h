#pragma once

#include <string_view>
#include <vector>

#include "repair/reading.h"

namespace lede {

/// The readings that are worth trying on a text: from UTF-8 those under which
/// some words of it are better, and of those from one Cyrillic codec to another
/// the three that make the most of its different words look Russian, where that
/// is more than the reading costs. Readings from UTF-8 that explain much less
/// than the best of the latter are left out. Linear in the text.
std::vector<Reading> paying_readings(std::u32string_view text);

/// True when some words of the text are better under some reading.
bool has_likely_reading(std::u32string_view text);

/// True when some words of the text are better under a reading.
bool improves(const Reading& reading, std::u32string_view text);

}  // namespace lede
