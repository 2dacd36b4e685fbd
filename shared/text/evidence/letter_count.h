#pragma once

#include <cstddef>

namespace lede::evidence {

/// How many letters of a script there are.
struct LetterCount {
  std::size_t all = 0;
  std::size_t in_names = 0;  ///< of these, in words like "Reuters"
};

}  // namespace lede::evidence
