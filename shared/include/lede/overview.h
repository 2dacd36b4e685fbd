#pragma once

#include <cstddef>

#include <lede/facets.h>

namespace lede {

/// What an index holds, all of it. A plain value.
struct Overview {
  std::size_t articles = 0;
  std::size_t words = 0;        ///< of titles and bodies, noise included
  std::size_t noise_words = 0;  ///< of these, what stands in noise
  std::size_t undated = 0;      ///< articles without a date
  Facets facets;                ///< of all articles
};

}  // namespace lede
