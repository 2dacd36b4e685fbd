#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace lede {

/// The places of one part of a query in a document, rising, each once.
using PlaceList = std::vector<std::uint32_t>;

/// Do the parts stand, each at a place of its own, within `window` places in a
/// row, in any order?
bool stand_near(std::span<const PlaceList* const> parts, std::uint32_t window);

}  // namespace lede
