#pragma once

#include <cstddef>
#include <string>

#include <lede/facets.h>

namespace lede {

/// Facets as bars for a terminal of so many columns, 0 for none: a line a row,
/// each ended, safe to show.
///
///     By source
///       Northern Wire   12  ████████████
///       Example Times    3  ███
std::string facet_bars(const Facets& facets, std::size_t columns);

}  // namespace lede
