#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace lede {

/// The date, or date and time, of an ISO 8601 text in one spelling:
/// "2025-11-27" or "2025-11-27T10:30:00Z". A time with an offset is brought
/// to UTC; one without is taken as UTC. Read are YYYY-MM-DD, YYYY-MM-DDThh:mm,
/// seconds, fractions (dropped), and Z, +hh:mm, +hhmm or +hh. Nothing for a
/// day that is not in the calendar or any other text.
std::optional<std::string> iso_date_of(std::string_view text);

/// "2025-11-27".
std::string iso_text(std::chrono::sys_days day);

/// "2025-11-27T10:30:00Z".
std::string iso_text(std::chrono::sys_seconds moment);

/// When the time begins of a text as iso_date_of() gives it; nothing for any
/// other.
std::optional<std::chrono::sys_seconds> moment_of(std::string_view iso);

}  // namespace lede
