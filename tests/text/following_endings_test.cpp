#include "repair/following_endings.h"

#include <lede/error.h>

#include "support/catch.h"

using lede::FollowingEndings;
using lede::WordEnding;
using lede::WordSoFar;

namespace {

WordSoFar word_of(std::u32string_view letters) {
  WordSoFar word;
  for (const char32_t letter : letters) {
    word.add(lede::symbol_of_letter(letter));
  }
  return word;
}

int cost_behind(std::u32string_view before, std::u32string_view word) {
  return lede::russian_endings().cost_behind(word_of(before).governing(),
                                             word_of(word).governed());
}

}  // namespace

TEST_CASE("short words are endings of their own", "[text][ru]") {
  CHECK(word_of(U"школу").governed() == word_of(U"силу").governed());
  CHECK(word_of(U"новую").governing() == word_of(U"живую").governing());
  CHECK(word_of(U"новую").governing() != word_of(U"новой").governing());
  CHECK(word_of(U"для").governing() == word_of(U"для").governed());
  CHECK(word_of(U"для").governing() != word_of(U"гуляя для").governing());
  CHECK(word_of(U"для").governing() != word_of(U"земля").governing());
  CHECK(word_of(U"для").governed() != word_of(U"земля").governed());
  CHECK(word_of(U"ля").governing() != word_of(U"для").governing());
  CHECK(word_of(U"").empty());
}

TEST_CASE("words whose endings go together are likelier beside one another",
          "[text][ru]") {
  struct Case {
    std::u32string before;
    std::u32string word;
    std::u32string other;
  };
  const Case cases[] = {
      {U"новую", U"школу", U"школы"},       {U"новой", U"школы", U"школу"},
      {U"новых", U"законов", U"законам"},   {U"новым", U"законам", U"законов"},
      {U"без", U"дома", U"дому"},           {U"для", U"города", U"городе"},
      {U"красивого", U"города", U"городе"},
  };
  for (const Case& each : cases) {
    CHECK(cost_behind(each.before, each.word) <
          cost_behind(each.before, each.other));
  }
}

TEST_CASE("endings behind one that was never seen cost nothing", "[text]") {
  CHECK(cost_behind(U"ъъъъ", U"школу") == 0);
}

TEST_CASE("a table of endings is read as it is written", "[text]") {
  const std::string bytes = std::string(lede::kFollowingEndingsMagic) +
                            "\x05\x10\x02\x01\xF0\x81\x01\x20"  // 5: 1, 130
                            "\x03\x08\x01\x01\x04";             // 8: 1
  const FollowingEndings endings(bytes);
  struct Case {
    WordEnding before;
    WordEnding ending;
    int cost;
  };
  const Case cases[] = {{5, 1, -16}, {5, 130, 32}, {5, 2, 16}, {5, 131, 16},
                        {8, 1, 4},   {8, 130, 8},  {6, 1, 0},  {9, 1, 0}};
  for (const Case& each : cases) {
    INFO(each.before << " " << each.ending);
    CHECK(endings.cost_behind(each.before, each.ending) == each.cost);
  }
}

TEST_CASE("what is no table of endings is rejected", "[text]") {
  const std::string magic(lede::kFollowingEndingsMagic);
  const std::string cases[] = {
      "",
      "lede letters 2\n",
      magic + "\x05",                              // no cost of others
      magic + "\x05\x10",                          // no number of pairs
      magic + "\x05\x10\x01",                      // a pair that is not there
      magic + "\x05\x10\x02\x01\x10",              // one of two
      magic + "\x05\x10\xFF\xFF\x7F\x01\x10",      // one of two million
      magic + "\xFF\xFF\x7F\x10\x01\x01\x10",      // no ending
      magic + "\x05\x10\x01\xFF\xFF\x7F\x10",      // nor this
      magic + "\x80\x80\x80\x01\x10\x01\x01\x10",  // a number too long
      magic + "\x85",                              // half a number
  };
  for (const std::string& bytes : cases) {
    CHECK_THROWS_AS(FollowingEndings(bytes), lede::Error);
  }
  CHECK_NOTHROW(FollowingEndings(magic));
}
