#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "index_document.h"

namespace lede::test {

/// Where a term of a document stands, rising; nothing for one that it has not.
inline std::vector<std::uint32_t> positions_of(std::string_view term,
                                               const IndexTerms& terms) {
  std::vector<std::uint32_t> positions;
  for (const IndexPlace& place : terms.places()) {
    if (terms[place.term].term == term) positions.push_back(place.position);
  }
  std::sort(positions.begin(), positions.end());
  return positions;
}

}  // namespace lede::test
