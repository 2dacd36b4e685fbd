#include "date.h"

#include <chrono>
#include <cstdio>

namespace lede {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::year_month_day;

// Takes pieces off the front of a text; each call says whether it fitted.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }

  bool take(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }

  // Exactly `count` decimal digits.
  bool take_number(std::size_t count, int& number) {
    if (rest_.size() < count) return false;
    int value = 0;
    for (const char digit : rest_.substr(0, count)) {
      if (digit < '0' || digit > '9') return false;
      value = 10 * value + (digit - '0');
    }
    rest_.remove_prefix(count);
    number = value;
    return true;
  }

  void skip_digits() {
    while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') {
      rest_.remove_prefix(1);
    }
  }

 private:
  std::string_view rest_;
};

std::optional<sys_days> take_day(Scanner& scanner) {
  int year = 0;
  int month = 0;
  int day = 0;
  const bool fits = scanner.take_number(4, year) && scanner.take('-') &&
                    scanner.take_number(2, month) && scanner.take('-') &&
                    scanner.take_number(2, day);
  if (!fits) return std::nullopt;
  const year_month_day date{std::chrono::year(year),
                            std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return sys_days(date);
}

// hh:mm[:ss[.fff]]
std::optional<seconds> take_time(Scanner& scanner) {
  int hour = 0;
  int minute = 0;
  int second = 0;
  const bool fits = scanner.take_number(2, hour) && scanner.take(':') &&
                    scanner.take_number(2, minute);
  if (!fits) return std::nullopt;
  if (scanner.take(':')) {
    if (!scanner.take_number(2, second)) return std::nullopt;
    if (scanner.take('.') || scanner.take(',')) scanner.skip_digits();
  }
  if (hour > 23 || minute > 59 || second > 60) return std::nullopt;
  return seconds(3600 * hour + 60 * minute + second);
}

// Z, +hh, +hhmm, +hh:mm, or nothing at all, which is UTC.
std::optional<minutes> take_offset(Scanner& scanner) {
  if (scanner.done() || scanner.take('Z') || scanner.take('z')) {
    return minutes(0);
  }
  const bool west = scanner.take('-');
  if (!west && !scanner.take('+')) return std::nullopt;
  int hour = 0;
  int minute = 0;
  if (!scanner.take_number(2, hour)) return std::nullopt;
  const bool colon = scanner.take(':');
  if ((colon || !scanner.done()) && !scanner.take_number(2, minute)) {
    return std::nullopt;
  }
  if (hour > 23 || minute > 59) return std::nullopt;
  const minutes offset(60 * hour + minute);
  return west ? -offset : offset;
}

}  // namespace

std::string iso_text(sys_days day) {
  const year_month_day date(day);
  char text[32];
  const int length = std::snprintf(
      text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return {text, static_cast<std::size_t>(length)};
}

std::string iso_text(std::chrono::sys_seconds moment) {
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::hh_mm_ss clock(moment - day);
  char time[32];
  const int length = std::snprintf(time, sizeof time, "T%02d:%02d:%02dZ",
                                   static_cast<int>(clock.hours().count()),
                                   static_cast<int>(clock.minutes().count()),
                                   static_cast<int>(clock.seconds().count()));
  return iso_text(day) + std::string(time, static_cast<std::size_t>(length));
}

std::optional<std::chrono::sys_seconds> moment_of(std::string_view iso) {
  Scanner scanner(iso);
  const std::optional<sys_days> day = take_day(scanner);
  if (!day || scanner.done()) return day;
  if (!scanner.take('T')) return std::nullopt;
  const std::optional<seconds> time = take_time(scanner);
  if (!time || !scanner.take('Z') || !scanner.done()) return std::nullopt;
  return *day + *time;
}

std::optional<std::string> iso_date_of(std::string_view text) {
  Scanner scanner(text);
  const std::optional<sys_days> day = take_day(scanner);
  if (!day) return std::nullopt;
  if (scanner.done()) return iso_text(*day);
  if (!scanner.take('T') && !scanner.take('t') && !scanner.take(' ')) {
    return std::nullopt;
  }
  const std::optional<seconds> time = take_time(scanner);
  if (!time) return std::nullopt;
  const std::optional<minutes> offset = take_offset(scanner);
  if (!offset || !scanner.done()) return std::nullopt;
  const auto utc = *day + *time - *offset;
  const auto utc_day = std::chrono::floor<std::chrono::days>(utc);
  // The shift to UTC may leave the four-digit years.
  const int year = static_cast<int>(year_month_day(utc_day).year());
  if (year < 0 || year > 9999) return std::nullopt;
  return iso_text(utc);
}

}  // namespace lede
