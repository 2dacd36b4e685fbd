#pragma once

#include <string>
#include <string_view>

namespace lede::test {

/// The text with everything that cannot be seen spelled out, so that a failed
/// comparison can be read: control characters and bad bytes as \x1b, invisible
/// characters as \u{202e}.
std::string readable(std::string_view text);

}  // namespace lede::test
