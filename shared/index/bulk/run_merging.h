#pragma once

#include <cstddef>
#include <filesystem>

#include "bulk/merged_lists.h"

namespace lede::bulk {

/// As many runs as are merged at once: each is an open file with a buffer, two
/// times over, once for each thread.
constexpr std::size_t kMostRuns = 128;

/// Merges runs into larger ones, which lie in `folder` too, until there are no
/// more than kMostRuns; the merged ones are gone then. Throws IoError.
RunSet with_few_runs(RunSet runs, const std::filesystem::path& folder);

}  // namespace lede::bulk
