#include "query/date_range.h"

#include <algorithm>
#include <charconv>

#include "date.h"

namespace lede {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year_month_day;
using std::chrono::years;

// The last day of the month for one that it does not have.
sys_days day_in_month(year_month_day day) {
  return day.ok() ? sys_days(day)
                  : sys_days(day.year() / day.month() / std::chrono::last);
}

std::optional<sys_days> day_before(sys_days day, int count, char unit) {
  const year_month_day date(day);
  switch (unit) {
    case 'd': return day - days(count);
    case 'w': return day - days(7 * count);
    case 'm': return day_in_month(date - months(count));
    case 'y': return day_in_month(date - years(count));
    default: return std::nullopt;
  }
}

// "-7d" behind "today"; nothing behind it is today.
std::optional<sys_days> day_before(sys_days today, std::string_view how_long) {
  constexpr std::size_t kMostDigits = 4;
  if (how_long.empty()) return today;
  const std::size_t digits =
      how_long.size() - std::min<std::size_t>(how_long.size(), 2);
  if (how_long.front() != '-' || digits == 0 || digits > kMostDigits) {
    return std::nullopt;
  }
  int count = 0;
  const char* end = how_long.data() + 1 + digits;
  const auto read = std::from_chars(how_long.data() + 1, end, count);
  if (read.ptr != end || count < 0) return std::nullopt;
  return day_before(today, count, how_long.back());
}

// A date with its time, "2025-11-27T10:30" at least: the minute, or the moment
// where it has seconds.
DateRange range_of_moment(std::string_view typed, const std::string& moment) {
  constexpr std::size_t kUpToMinute = 16;
  const bool has_seconds =
      typed.size() > kUpToMinute && typed[kUpToMinute] == ':';
  if (has_seconds) return {moment, moment};
  return {moment, moment.substr(0, kUpToMinute) + ":59Z"};
}

std::optional<DateRange> range_of_iso(const std::string& text) {
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMonth = 7;
  constexpr std::size_t kDay = 10;
  const std::string first = text.size() == kYear    ? text + "-01-01"
                            : text.size() == kMonth ? text + "-01"
                                                    : text;
  const auto begin = iso_date_of(first);
  if (!begin) return std::nullopt;
  if (begin->size() > kDay) return range_of_moment(text, *begin);
  // "~" sorts behind all that a date goes on with.
  return DateRange{*begin, text + "~"};
}

std::optional<DateRange> range_of_one(std::string_view text, sys_days today) {
  constexpr std::string_view kToday = "today";
  if (text == "yesterday") return range_of_iso(iso_text(today - days(1)));
  if (!text.starts_with(kToday)) return range_of_iso(std::string(text));
  const auto day = day_before(today, text.substr(kToday.size()));
  if (!day) return std::nullopt;
  return range_of_iso(iso_text(*day));
}

}  // namespace

std::optional<DateRange> date_range_of(std::string_view text, sys_seconds now) {
  constexpr std::string_view kTo = "..";
  const sys_days today = std::chrono::floor<days>(now);
  const std::size_t border = text.find(kTo);
  if (border == std::string_view::npos) return range_of_one(text, today);
  const std::string_view begin = text.substr(0, border);
  const std::string_view end = text.substr(border + kTo.size());
  if (begin.empty() && end.empty()) return std::nullopt;
  const auto first = begin.empty() ? DateRange() : range_of_one(begin, today);
  const auto last = end.empty() ? DateRange() : range_of_one(end, today);
  if (!first || !last) return std::nullopt;
  if (begin.empty() || end.empty()) return DateRange{first->first, last->last};
  return DateRange{std::min(first->first, last->first),
                   std::max(first->last, last->last)};
}

}  // namespace lede
