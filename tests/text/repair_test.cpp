#include "repair.h"

#include "core/readable.h"
#include "support/catch.h"
#include "text/random_text.h"
#include "utf8.h"

using lede::repair;

TEST_CASE("apostrophes that became Thai letters come back", "[text][en]") {
  struct Case {
    std::string broken;
    std::string mended;
  };
  const Case cases[] = {
      {"isnโt", "isn’t"},
      {"Chinaโs tech", "China’s tech"},
      {"what youโd call", "what you’d call"},
      {"Iโm", "I’m"},
      {"theyโre", "they’re"},
      {"weโve", "we’ve"},
      {"heโll", "he’ll"},
      {"Iโam", "I’am"},
      {"(Chinaโs)", "(China’s)"},
      {"caféโs", "café’s"},
      {"Chinaโs", "China’s"},
      {"itโs, isnโt it", "it’s, isn’t it"},
      {"Huaweiโs чипы", "Huawei’s чипы"},
  };
  for (const Case& each : cases) {
    INFO(each.broken);
    CHECK(repair(each.broken).text == each.mended);
  }
}

TEST_CASE("a lost apostrophe in capitals comes back",
          "[text][en][!shouldfail]") {
  CHECK(repair("CHINAโS TECH GIANTS ISNโT").text ==
        "CHINA’S TECH GIANTS ISN’T");
}

TEST_CASE("real Thai and all other text stays as it is", "[text]") {
  for (const std::string text :
       {"", "โ", "isn’t", "China's", "Счёт 3:2 — isn’t",
        // sara o begins a Thai syllable
        "โรงเรียน", "เขาไปโรงเรียน", "ประเทศไทยโดยรวม", "โ ณ โ",
        // beside Latin words
        "Facebookโทรหา", "iPhoneโปรโมชั่น", "Line โณ Global", "โณ Global",
        "Lineโณ", "Line โปร", "โs", "สวัสดีโs", "5โs",
        // Latin behind it, but no English ending
        "gโshort", "Appleโsa", "Appleโx", "Oโté",
        // and in other scripts
        "Россияโs", "中国โs"}) {
    INFO(text);
    CHECK(repair(text).text == text);
    CHECK(repair(text).count == 0);
  }
}

TEST_CASE("repairs are counted", "[text][en]") {
  CHECK(repair("Chinaโs chips: isnโt that what โณ youโd say").count == 3);
}

TEST_CASE("a repair of random text is UTF-8 and has nothing left to do",
          "[text]") {
  lede::test::Random random(7);
  const std::vector<std::string> pieces = {
      "โ", "โs", "โt ", "a", "isn", "ไทย", "โดย", "’s", " ", "ж", "é", "re"};
  for (int round = 0; round < 500; ++round) {
    const std::string text = random.text_of(pieces, random.below(30));
    INFO(text);
    const lede::Repaired repaired = repair(text);
    REQUIRE(lede::is_valid_utf8(repaired.text));
    REQUIRE((repaired.count == 0) == (repaired.text == text));
    REQUIRE(repair(repaired.text).count == 0);
    REQUIRE(repair(text).text == repaired.text);
  }
}
