#pragma once

#include <string>
#include <string_view>

namespace lede {

/// The text with runs of white space as one space, and none at its ends.
std::string one_line(std::string_view text);

/// What a browser shows of some HTML, on one line. Needs valid UTF-8.
std::string one_line_of_html(std::string_view html);

}  // namespace lede
