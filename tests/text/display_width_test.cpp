#include "display_width.h"

#include "core/readable.h"
#include "support/catch.h"

TEST_CASE("text takes the columns that a terminal gives it", "[text][en][ru]") {
  struct Case {
    const char* what;
    std::string text;
    std::size_t columns;
  };
  const Case cases[] = {
      {"nothing", "", 0},
      {"English", "news", 4},
      {"Russian", "новости", 7},
      {"an accent", "e\u0301", 1},
      {"stress", "за\u0301мок", 5},
      {"typography", "«—…»", 4},
      {"Chinese", "中文", 4},
      {"Japanese", "すし", 4},
      {"half-width kana", "ｽｼ", 2},
      {"full-width Latin", "ＡＢ", 4},
      {"Korean", "한국", 4},
      {"Thai", "สวัสดี", 4},
      {"Arabic with vowels", "مَرحَبا", 5},
      {"Hebrew", "שלום", 4},
      {"emoji", "😀", 2},
      {"invisible characters", "a\u200B\u200D\u2060\uFEFFb", 2},
      {"a Chinese full stop", "。", 2},
      {"mixed", "5 中 ж", 6},
  };
  for (const Case& each : cases) {
    INFO(each.what << ": " << lede::test::readable(each.text));
    CHECK(lede::display_columns(each.text) == each.columns);
  }
}
