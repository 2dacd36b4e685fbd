#pragma once

#include <string>
#include <vector>

#include "data_sets.h"

namespace lede::bench {

/// The different lines of Russian news, titles included, to count letters in.
/// Articles that have some runs of four words in common with the paragraphs
/// that lede-quality measures by (paragraphs.h) are left out, reprints of them
/// and all.
std::vector<std::string> news_lines(const DataSets& data);

}  // namespace lede::bench
