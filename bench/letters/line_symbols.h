#pragma once

#include <string_view>
#include <vector>

#include "repair/letter_symbols.h"

namespace lede::bench {

/// A line of text in symbols, a break in front of it and one behind it.
std::vector<PlacedSymbol> symbols_of_line(std::string_view line);

}  // namespace lede::bench
