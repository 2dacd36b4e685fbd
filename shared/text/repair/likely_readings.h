#pragma once

#include <string_view>
#include <vector>

#include "repair/reading.h"

namespace lede {

/// The readings that are worth trying on a text: from UTF-8 every one under
/// which some characters of it make a sequence, and of those from one Cyrillic
/// codec to another the three that make the most of its words look Russian.
/// Linear in the text.
std::vector<Reading> likely_readings(std::u32string_view text);

/// True when the words of the text, some of them, are better under a reading.
bool improves(const Reading& reading, std::u32string_view text);

/// True when the different words of the text save as much as a reading from one
/// single byte codec to another costs. True for all readings from UTF-8.
bool pays(const Reading& reading, std::u32string_view text);

}  // namespace lede
