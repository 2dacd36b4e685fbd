#include "query/date_range.h"

#include "support/catch.h"

using lede::date_range_of;
using lede::DateRange;

namespace {

std::string range_of(std::string_view text, const char* today = "2025-11-27") {
  std::chrono::sys_days day = std::chrono::year(2025) / 11 / 27;
  if (std::string_view(today) == "2024-03-31") {
    day = std::chrono::year(2024) / 3 / 31;
  }
  const auto range = date_range_of(text, day + std::chrono::hours(23));
  return range ? range->first + ".." + range->last : "none";
}

struct Row {
  const char* text;
  const char* range;
};

}  // namespace

TEST_CASE("a date is all of the time that it names", "[searcher]") {
  const Row rows[] = {
      {"2025", "2025-01-01..2025~"},
      {"2025-11", "2025-11-01..2025-11~"},
      {"2025-11-27", "2025-11-27..2025-11-27~"},
      {"2025-11-27T10:30", "2025-11-27T10:30:00Z..2025-11-27T10:30:59Z"},
      {"2025-11-27T10:30Z", "2025-11-27T10:30:00Z..2025-11-27T10:30:59Z"},
      {"2025-11-27T00:30+03:00", "2025-11-26T21:30:00Z..2025-11-26T21:30:59Z"},
      {"2025-11-27T10:30:15", "2025-11-27T10:30:15Z..2025-11-27T10:30:15Z"},
      {"today", "2025-11-27..2025-11-27~"},
      {"yesterday", "2025-11-26..2025-11-26~"},
      {"today-7d", "2025-11-20..2025-11-20~"},
      {"today-2w", "2025-11-13..2025-11-13~"},
      {"today-9m", "2025-02-27..2025-02-27~"},
      {"today-1y", "2024-11-27..2024-11-27~"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(range_of(row.text) == row.range);
  }
}

TEST_CASE("a day that a month does not have is its last", "[searcher]") {
  CHECK(range_of("today-1m", "2024-03-31") == "2024-02-29..2024-02-29~");
  CHECK(range_of("today-13m", "2024-03-31") == "2023-02-28..2023-02-28~");
}

TEST_CASE("two dates are the time from the one through the other",
          "[searcher]") {
  const Row rows[] = {
      {"2025-10..2025-11", "2025-10-01..2025-11~"},
      {"2025-11..2025-10", "2025-10-01..2025-11~"},
      {"2025..2025-03", "2025-01-01..2025~"},
      {"2025-10..", "2025-10-01..9~"},
      {"..2025-10", "0..2025-10~"},
      {"today-7d..today", "2025-11-20..2025-11-27~"},
      {"today-7d..", "2025-11-20..9~"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(range_of(row.text) == row.range);
  }
}

TEST_CASE("what is no date is none", "[searcher]") {
  for (const char* text : {"",
                           "..",
                           "...",
                           "20",
                           "202",
                           "20255",
                           "2025-",
                           "2025-13",
                           "2025-00",
                           "2025-1",
                           "2025-11-31",
                           "2025-02-29",
                           "2025/11",
                           "november",
                           "abcd",
                           "2025-11..x",
                           "x..2025",
                           "2025..2026..2027",
                           "today-",
                           "today-d",
                           "today-7",
                           "today-7x",
                           "today+7d",
                           "today7d",
                           "today--7d",
                           "today-00007d",
                           "today-99999y",
                           "today-9999y",
                           "Today",
                           "2025-11-27T25:00",
                           "2025-11-27T",
                           "today-\xD0\xB9\xD0\xB9"}) {
    INFO(text);
    CHECK(range_of(text) == "none");
  }
}

TEST_CASE("the dates of the index lie in the ranges that name them",
          "[searcher]") {
  struct Case {
    const char* range;
    const char* date;
    bool inside;
  };
  const Case cases[] = {
      {"2025-11", "2025-11-01", true},
      {"2025-11", "2025-11-30T23:59:59Z", true},
      {"2025-11", "2025-12-01", false},
      {"2025-11", "2025-10-31T23:59:59Z", false},
      {"2025-11-27", "2025-11-27", true},
      {"2025-11-27", "2025-11-27T00:00:00Z", true},
      {"2025-11-27", "2025-11-27T23:59:59Z", true},
      {"2025-11-27", "2025-11-28", false},
      {"2025", "2025-12-31T23:59:59Z", true},
      {"2025", "2026-01-01", false},
      {"2025-11-27T10:30", "2025-11-27T10:30:59Z", true},
      {"2025-11-27T10:30", "2025-11-27T10:31:00Z", false},
      {"..2025", "0000-01-01", true},
      {"2025..", "9999-12-31T23:59:59Z", true},
  };
  for (const Case& each : cases) {
    INFO(each.range << " " << each.date);
    const auto range = date_range_of(each.range, {});
    REQUIRE(range);
    CHECK((range->first <= each.date && each.date <= range->last) ==
          each.inside);
  }
}
