#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace lede {

/// How many articles have something in common.
struct FacetCount {
  std::string name;
  std::size_t articles = 0;

  friend bool operator==(const FacetCount&, const FacetCount&) = default;
};

/// How the articles of an answer are spread. Articles of which something is
/// not known are counted nowhere there, and those of no known language as
/// "und". Long names are cut to 120 bytes, at a border of characters.
struct Facets {
  std::vector<FacetCount> sources;    ///< publishers, or else hosts; most first
  std::vector<FacetCount> languages;  ///< ISO 639 codes, of most of an article
  std::vector<FacetCount> authors;    ///< most first, then by name, as sources
  std::vector<FacetCount> months;     ///< "2025-11", rising
};

}  // namespace lede
