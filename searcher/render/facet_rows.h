#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <lede/facets.h>

namespace lede {

/// A facet as people are shown it.
struct FacetRows {
  std::string title;             ///< "By source"
  std::vector<FacetCount> rows;  ///< the largest, of months the last
  std::size_t most = 0;          ///< articles of the largest of them
  std::size_t left_out = 0;      ///< rows that are not shown
};

/// Those that have rows. Nothing is escaped.
std::vector<FacetRows> facet_rows(const Facets& facets);

}  // namespace lede
