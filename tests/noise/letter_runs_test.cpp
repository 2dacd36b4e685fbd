#include "noise/letter_runs.h"

#include <string>
#include <string_view>
#include <vector>

#include "support/catch.h"
#include "support/random.h"
#include "utf8.h"

using lede::LetterRuns;

namespace {

std::size_t end_of(std::string_view text, std::size_t at, std::size_t end,
                   char32_t first, char32_t last) {
  while (at < end) {
    const lede::Character character = lede::character_at(text, at);
    const char32_t code =
        first < 0x80 ? character.code | 0x20U : character.code;
    if (code < first || code > last) break;
    at += character.size_bytes;
  }
  return at;
}

}  // namespace

TEST_CASE("runs of letters end where letter by letter they do", "[noise]") {
  lede::test::Random random(41);
  const std::vector<std::string> pieces = {
      "a", "Zebra", "й", "Ёлка", "непереводимость",
      " ", "\n",    "é", "—",    "@",
      "[", "`",     "{", "漢",   "ҍ",
      "1", ". ",    "ѿ"};
  for (int round = 0; round < 400; ++round) {
    const std::string text = random.text_of(pieces, random.below(80));
    LetterRuns runs(text);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end =
          random.one_in(4)
              ? lede::border_before(
                    text, at + 30 < text.size() ? at + 30 : text.size())
              : text.size();
      INFO(text << "\nfrom " << at << " to " << end);
      REQUIRE(runs.end_of_latin(at, end) == end_of(text, at, end, 'a', 'z'));
      REQUIRE(runs.end_of_cyrillic(at, end) ==
              end_of(text, at, end, 0x400, 0x47F));
      at += lede::character_at(text, at).size_bytes;
    }
  }
}

TEST_CASE("runs are found wherever they are asked for", "[noise]") {
  std::string text(100, 'x');
  text += " " + std::string(30, '-');
  for (int count = 0; count < 50; ++count) text += "ж";
  LetterRuns runs(text);
  CHECK(runs.end_of_cyrillic(131, text.size()) == 231);
  CHECK(runs.end_of_latin(5, text.size()) == 100);
  CHECK(runs.end_of_latin(99, text.size()) == 100);
  CHECK(runs.end_of_latin(100, text.size()) == 100);
  CHECK(runs.end_of_cyrillic(133, 141) == 141);
  CHECK(runs.end_of_latin(0, 40) == 40);
}
