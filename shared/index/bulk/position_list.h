#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace lede::bulk {

/// Appends the places of a term in a document as glass keeps them
/// (glass_format.md, "position"): the last, then in bits the first, how many
/// there are, and those between by interpolative coding (Moffat and Stuiver,
/// "Binary interpolative coding for effective index compression", 2000), where
/// each takes as many bits as there are places left for it between its
/// neighbours. `positions` rise, none stands twice, and there is one at least.
void append_position_list(std::string& bytes,
                          std::span<const std::uint32_t> positions);

}  // namespace lede::bulk
