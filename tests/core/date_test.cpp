#include "date.h"

#include "support/catch.h"

using lede::iso_date_of;

TEST_CASE("a date in its one spelling is a moment", "[core]") {
  struct Case {
    const char* date;
    std::int64_t seconds;  // since 1970
  };
  const Case cases[] = {
      {"1970-01-01", 0},
      {"1970-01-02T00:00:01Z", 86'401},
      {"2025-11-27", 1'764'201'600},
      {"2025-11-27T10:30:00Z", 1'764'239'400},
      {"0000-01-01", -62'167'219'200},
  };
  for (const Case& each : cases) {
    INFO(each.date);
    const auto moment = lede::moment_of(each.date);
    REQUIRE(moment);
    CHECK(moment->time_since_epoch().count() == each.seconds);
  }
  for (const char* text : {"", "2025", "2025-11-31", "2025-11-27T10:30:00",
                           "2025-11-27T10:30:00Zx", "2025-11-27 10:30:00Z"}) {
    INFO(text);
    CHECK_FALSE(lede::moment_of(text));
  }
}

TEST_CASE("ISO dates and times come in one spelling", "[core]") {
  struct Case {
    const char* what;
    const char* text;
    const char* date;
  };
  const Case cases[] = {
      {"a day", "2025-11-27", "2025-11-27"},
      {"no seconds", "2025-11-27T10:30", "2025-11-27T10:30:00Z"},
      {"seconds", "2025-11-27T10:30:59", "2025-11-27T10:30:59Z"},
      {"a space for the T", "2025-11-27 10:30", "2025-11-27T10:30:00Z"},
      {"small letters", "2025-11-27t10:30z", "2025-11-27T10:30:00Z"},
      {"a fraction", "2025-11-27T10:30:59.999Z", "2025-11-27T10:30:59Z"},
      {"a comma in it", "2025-11-27T10:30:59,5Z", "2025-11-27T10:30:59Z"},
      {"Greenwich", "2025-11-27T10:30:00Z", "2025-11-27T10:30:00Z"},
      {"Moscow", "2025-11-27T10:30:00+03:00", "2025-11-27T07:30:00Z"},
      {"no colon", "2025-11-27T10:30:00+0300", "2025-11-27T07:30:00Z"},
      {"hours alone", "2025-11-27T10:30:00+03", "2025-11-27T07:30:00Z"},
      {"New York", "2025-11-27T10:30:00-05:00", "2025-11-27T15:30:00Z"},
      {"India", "2025-11-27T10:30:00+05:30", "2025-11-27T05:00:00Z"},
      {"no seconds, offset", "2025-11-27T10:30+03:00", "2025-11-27T07:30:00Z"},
      {"back over midnight", "2025-11-27T01:00+03:00", "2025-11-26T22:00:00Z"},
      {"on over midnight", "2025-11-27T23:00-05:00", "2025-11-28T04:00:00Z"},
      {"back over new year", "2025-01-01T00:30+03:00", "2024-12-31T21:30:00Z"},
      {"on over new year", "2024-12-31T23:30-01:00", "2025-01-01T00:30:00Z"},
      {"back to a leap day", "2024-03-01T00:00+03:00", "2024-02-29T21:00:00Z"},
      {"a leap day", "2024-02-29", "2024-02-29"},
      {"of a century", "2000-02-29", "2000-02-29"},
      {"a leap second", "2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"},
      {"the first day", "0000-01-01", "0000-01-01"},
      {"the last day", "9999-12-31", "9999-12-31"},
  };
  for (const Case& each : cases) {
    INFO(each.what << ": " << each.text);
    CHECK(iso_date_of(each.text).value_or("no date") == each.date);
  }
}

TEST_CASE("what is no ISO date or no day of the calendar is no date",
          "[core]") {
  struct Case {
    const char* what;
    const char* text;
  };
  const Case cases[] = {
      {"nothing", ""},
      {"words", "yesterday"},
      {"Russian words", "вчера"},
      {"no leap year", "2025-02-29"},
      {"no leap century", "1900-02-29"},
      {"April 31", "2025-04-31"},
      {"month 13", "2025-13-01"},
      {"month 0", "2025-00-10"},
      {"day 0", "2025-10-00"},
      {"a year alone", "2025"},
      {"a month", "2025-11"},
      {"one digit", "2025-1-7"},
      {"slashes", "2025/11/27"},
      {"day first", "27-11-2025"},
      {"no hyphens", "20251127"},
      {"a sign", "+2025-11-27"},
      {"a space behind", "2025-11-27 "},
      {"a space before", " 2025-11-27"},
      {"no time", "2025-11-27T"},
      {"hour 24", "2025-11-27T24:00"},
      {"minute 60", "2025-11-27T10:60"},
      {"second 61", "2025-11-27T10:30:61"},
      {"no minutes", "2025-11-27T10"},
      {"seconds of one digit", "2025-11-27T10:30:5"},
      {"half an offset", "2025-11-27T10:30+03:"},
      {"offset of one digit", "2025-11-27T10:30+3"},
      {"offset of 24 hours", "2025-11-27T10:30+24:00"},
      {"a name for an offset", "2025-11-27T10:30 MSK"},
      {"a typographic minus", "2025-11-27T10:30\u221205:00"},
      {"more behind the Z", "2025-11-27T10:30Z!"},
      {"year -1 in UTC", "0000-01-01T00:00+01:00"},
      {"year 10000 in UTC", "9999-12-31T23:30-01:00"},
  };
  for (const Case& each : cases) {
    INFO(each.what << ": " << each.text);
    CHECK(iso_date_of(each.text).value_or("no date") == "no date");
  }
}

TEST_CASE("a date that was read reads again as itself", "[core]") {
  for (const char* text : {"2025-11-27", "2025-11-27T10:30:59.5+03:00"}) {
    const auto date = iso_date_of(text);
    REQUIRE(date);
    CHECK(iso_date_of(*date) == date);
  }
}
