#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace lede {

/// A time as a range of the dates of the index, which are ISO 8601 texts and
/// sort by their bytes. "~" sorts behind all that one can go on with: the last
/// of 2025-11 is "2025-11~". As it stands it is all time.
struct DateRange {
  std::string first = "0";
  std::string last = "9~";  ///< belongs to it
};

/// A time as people type it, in UTC:
///
///     2025, 2025-11, 2025-11-27      all of it
///     2025-11-27T10:30               the minute; also with seconds and a zone
///     today, yesterday               the day
///     today-7d                       the day a week ago; d, w, m, y
///     2025-10..2025-11               from the begin of one to the end of the
///     2025.., ..today-1m             other; open where there is none
///
/// What ends before it begins is read the other way round. Nothing for
/// anything else.
std::optional<DateRange> date_range_of(std::string_view text,
                                       std::chrono::sys_seconds now);

}  // namespace lede
