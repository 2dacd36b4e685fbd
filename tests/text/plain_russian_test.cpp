#include "repair/plain_russian.h"

#include <string>
#include <vector>

#include "repair/suspicion_masks.h"
#include "support/catch.h"
#include "support/random.h"
#include "utf8.h"

using lede::end_of_plain_russian;

namespace {

std::vector<char32_t> characters_of(const std::string& text) {
  std::vector<char32_t> characters;
  for (std::size_t at = 0; at < text.size();) {
    const lede::Character character = lede::character_at(text, at);
    characters.push_back(character.code);
    at += character.size_bytes;
  }
  return characters;
}

bool holds_suspicion(const std::vector<char32_t>& text) {
  const auto& masks = lede::suspicion_masks();
  for (std::size_t at = 1; at < text.size(); ++at) {
    const auto before_that = masks[at > 1 ? text[at - 2] : U' '];
    const auto before = masks[text[at - 1]];
    if (lede::suspicious_codecs(before_that, before, masks[text[at]]) != 0 ||
        lede::suspicious_pairs(before, masks[text[at]]) != 0) {
      return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("plain Russian is passed over to the last small letter in sight",
          "[text][ru]") {
  const std::string plain =
      "а Утром в порту, где стоят 17 кранов (два из них новые), Пётр";
  const std::size_t end = end_of_plain_russian(plain, 2);
  CHECK(end > plain.size() / 2);
  CHECK(end < plain.find("ётр"));
  CHECK(end_of_plain_russian("а Port and cranes of the town", 2) == 2);
  CHECK(end_of_plain_russian("аб", 2) == 2);
}

TEST_CASE("nothing in plain Russian is suspicious", "[text][ru]") {
  lede::test::Random random(11);
  const std::vector<std::string> pieces = {
      "а", "я", "п", "р",    "Ф",  "Й",  "П",        " ", " ",   " ",
      ",", ".", "7", "-",    "\"", "~",  "\\",       "@", "ё",   "«",
      "і", "Ё", "x", "\x7F", "\n", "\t", "\xC2\xA0", "Ж", "что", "порту"};
  std::size_t passed = 0;
  for (int round = 0; round < 20000; ++round) {
    const std::string text = "а" + random.text_of(pieces, 30);
    INFO(text);
    const std::size_t end = end_of_plain_russian(text, 2);
    REQUIRE(end >= 2);
    REQUIRE(end <= text.size());
    REQUIRE(text.substr(end - 2, 2) >= "а");
    REQUIRE(text.substr(end - 2, 2) <= "я");
    REQUIRE_FALSE(holds_suspicion(characters_of(text.substr(0, end))));
    passed += end - 2;
  }
  CHECK(passed > 10000);
}
