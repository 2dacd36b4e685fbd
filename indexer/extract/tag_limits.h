#pragma once

#include <string>
#include <string_view>

namespace lede {

/// The page without what makes libxml2 slow: of each tag the first 200
/// attributes (it compares every one with every other), no end tag without a
/// start tag before it and no more than 500 open tags (it looks through all of
/// them for each end tag), and NULs as spaces. Comments, scripts and styles are
/// left as they are. Linear.
std::string with_tag_limits(std::string_view html);

}  // namespace lede
