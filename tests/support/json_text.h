#pragma once

#include <string>
#include <string_view>

namespace lede::test {

/// The reason why a text is not one JSON value, by a parser that lede did not
/// write; empty when it is one.
std::string fault_of_json(std::string_view text);

/// The same for JSON Lines: the number of the first line with a fault and the
/// fault.
std::string fault_of_json_lines(std::string_view text);

}  // namespace lede::test
