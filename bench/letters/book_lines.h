#pragma once

#include <string>
#include <vector>

#include "data_sets.h"

namespace lede::bench {

/// The lines of Russian literature, to count letters in beside the news.
std::vector<std::string> book_lines(const DataSets& data);

}  // namespace lede::bench
