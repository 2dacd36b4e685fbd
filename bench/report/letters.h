#pragma once

#include <string_view>

namespace lede::bench {

/// True where three in four characters are letters, white space aside: code,
/// lists of addresses and tables of prices have more signs in them.
bool is_mostly_letters(std::string_view text);

}  // namespace lede::bench
