#pragma once

#include <string_view>

#include "original/reading.h"
#include "original/run_list.h"

namespace lede {

/// The runs of a short text, such as a title, where it first stands whole in an
/// original, be it in an attribute; none where it does not. Looks at 100 places
/// at most.
OriginalRuns runs_at_first_place(std::string_view text, Reading& reading);

/// The runs of a whole text that stands in order in an original, from the first
/// line on at which its beginning reads so. Where the two part, it goes on with
/// the next words of the text that follow soon. Time is linear in both.
OriginalRuns runs_from_line(std::string_view text, Reading& reading);

}  // namespace lede
