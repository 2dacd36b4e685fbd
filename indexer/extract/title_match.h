#pragma once

#include <string_view>

namespace lede {

/// True where a line of the page is the title, or nearly all of it: the same
/// letters and digits, but for a site's name and such before or behind it.
/// "Storm hits coast" is the title line of "Storm hits coast | Example News".
bool is_title_line(std::string_view line, std::string_view title);

/// True where the first 40 bytes of letters and digits are the same.
bool begins_alike(std::string_view line, std::string_view other);

}  // namespace lede
