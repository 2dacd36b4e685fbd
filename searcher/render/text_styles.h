#pragma once

#include <string_view>

namespace lede {

/// ANSI codes (ECMA-48 SGR). Bold and the eight basic colours work on dark and
/// on light grounds.
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kMatch = "\x1b[1;31m";
constexpr std::string_view kQuiet = "\x1b[2m";
constexpr std::string_view kPlain = "\x1b[0m";

}  // namespace lede
