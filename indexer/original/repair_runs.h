#pragma once

#include <string_view>
#include <vector>

#include "original/run_list.h"
#include "repair.h"

namespace lede {

/// The runs of a repaired text in the one before the repairs: word by word in
/// what was mended.
OriginalRuns runs_of_repaired(std::string_view text,
                              const std::vector<Repair>& repairs);

}  // namespace lede
