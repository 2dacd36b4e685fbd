#pragma once

#include <string_view>

#include "original/reading.h"
#include "original/run_list.h"

namespace lede {

/// The runs of the lines of an article in the page that it was taken from. Each
/// line is looked for where a text begins in the page: the long ones first, one
/// behind the other, then the short ones between those. What is not found in
/// the page has no runs. Time is linear in the size of both.
OriginalRuns runs_of_page_lines(std::string_view text, Reading& page);

}  // namespace lede
