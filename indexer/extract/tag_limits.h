#pragma once

#include <string>
#include <string_view>

namespace lede {

/// The page with each tag's attributes cut after the first 200, and NULs as
/// spaces. libxml2 compares every attribute of a tag with every other: 100,000
/// of them take it 20 seconds.
std::string with_tag_limits(std::string_view html);

}  // namespace lede
