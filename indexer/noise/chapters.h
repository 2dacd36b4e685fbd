#pragma once

#include <string_view>
#include <vector>

#include "noise/body_line.h"

namespace lede {

/// Makes items of the lines that list the chapters of a recording: three or
/// more that begin with a time, each later than the one before, and at most a
/// line between any two.
///
///     00:00 The harbour in the morning
///     [07:06](https://example.org/watch?t=426s) What the crane driver saw
///
/// Headlines beside an article have times in front too, but the newest is the
/// first of those. `lines` are body_lines() of `text`.
void note_chapters(std::string_view text, std::vector<BodyLine>& lines);

}  // namespace lede
