#pragma once

#include <string>
#include <string_view>

namespace lede {

/// A date as pages write it, as ISO 8601 text that iso_date_of() takes, or ""
/// where it is none: ISO 8601 and its near misses ("2025-11-27 10:30 +0300",
/// "2025/11/27", "20251127"), "27.11.2025 10:30", RFC 2822, and days with the
/// month by name in English, Russian, Ukrainian, German, French, Spanish,
/// Italian, Portuguese, Polish and Greek: "27 November 2025",
/// "Nov. 27, 2025, 10:30 AM", "27 ноября 2025". Nothing for "11/12/2025",
/// which may be two days.
std::string published_date_of(std::string_view text);

}  // namespace lede
