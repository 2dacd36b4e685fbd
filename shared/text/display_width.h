#pragma once

#include <cstddef>
#include <string_view>

namespace lede {

/// The columns that a text takes on a terminal: two for wide East Asian
/// characters and emoji, none for marks and invisible characters. Needs valid
/// UTF-8 without control characters.
std::size_t display_columns(std::string_view text);

}  // namespace lede
