#include "stretch_sieve.h"

#include <string>

#include "support/catch.h"

using lede::Span;
using lede::StretchSieve;
using lede::WordSieve;

namespace {

// What is left of a text between two words, a stroke between stretches.
std::string wanted_in(const std::string& text, const char* stem) {
  WordSieve words;
  words.want_stem(stem);
  const std::string around = "(first) " + text + " All of them said so. (last)";
  std::string wanted;
  for (const Span stretch :
       StretchSieve(words).wanted(around, {0, around.size()})) {
    if (!wanted.empty()) wanted += '|';
    wanted += around.substr(stretch.begin, stretch.size());
  }
  return wanted;
}

}  // namespace

TEST_CASE("of a text remains where a wanted word may stand", "[text][en][ru]") {
  struct Case {
    const char* stem;
    const char* text;
    const char* wanted;
  };
  const Case cases[] = {
      {"quay",
       "There they all met, in the night, near the old QUAYS of the town in "
       "Velm.",
       "(first)|QUAYS|(last)"},
      {"quay", "There they all met, in the night, near a \"quay\", they said.",
       "(first)|\"quay\",|(last)"},
      {"quay",
       "There they all met, in the night, near a left-quay of the town in "
       "Velm.",
       "(first)|left-quay|(last)"},
      {"quay", "There they all met, in the night, at the equator, they said.",
       "(first)|(last)"},
      {"стол", "Там они встретились в ту ночь, и у нового Стола ждали утра.",
       "(first)|Стола|(last)"},
      {"елк", "Там они встретились в ту ночь, и у старой Ёлки ждали утра.",
       "(first)|Ёлки|(last)"},
      // Of these nobody knows without a look at the word.
      {"quay",
       "There they all met, in the night, at an e-mail of the town in Velm.",
       "(first)|e-mail|(last)"},
      {"quay", "There they all met, in the night, at ten o’clock, they said.",
       "(first)|o’clock,|(last)"},
      {"quay", "There they all met, in the night, at the Ñandú, they all said.",
       "(first)|Ñandú,|(last)"},
      {"quay",
       "There they all met, in the night, with the #tag, they all said.",
       "(first)|#tag,|(last)"},
      {"quay", "There they all met, in the night, «at night» — they all said.",
       "(first)|(last)"},
      {"стол", "Там они встретились в ту ночь, и у її дома ждали до утра.",
       "(first)|її|(last)"},
  };
  for (const Case& each : cases) {
    INFO(each.stem << " in " << each.text);
    CHECK(wanted_in(each.text, each.stem) == each.wanted);
  }
}

TEST_CASE("stretches close to each other are one", "[text][en]") {
  const std::string text = "Men met in the night by the port of Halmsund.";
  WordSieve words;
  words.want_stem("port");
  const auto wanted = StretchSieve(words).wanted(text, {0, text.size()});
  REQUIRE(wanted.size() == 2);
  CHECK(wanted[0] == Span{0, 3});
  CHECK(wanted[1] == Span{text.find("port"), text.size()});
}

TEST_CASE("a stretch is found wherever it stands", "[text]") {
  for (std::size_t before = 0; before < 200; ++before) {
    std::string text;
    for (std::size_t at = 0; at < before; ++at) text += at % 7 == 3 ? ' ' : 's';
    const std::string around = text + " Стол " + text;
    WordSieve words;
    words.want_stem("стол");
    INFO(around);
    bool is_there = false;
    for (const Span each :
         StretchSieve(words).wanted(around, {0, around.size()})) {
      is_there |= each.begin <= before + 1 && before + 9 <= each.end;
    }
    CHECK(is_there);
  }
}

TEST_CASE("more letters than are looked for want all of a text", "[text]") {
  WordSieve words;
  for (const char* stem :
       {"ab", "cd", "ef", "gh", "jk", "lm", "no", "pq", "rs"}) {
    words.want_stem(stem);
  }
  const std::string text =
      "They all met, in the night, at the old quay of Velm";
  const auto wanted = StretchSieve(words).wanted(text, {5, text.size()});
  REQUIRE(wanted.size() == 1);
  CHECK(wanted[0] == Span{5, text.size()});
}

TEST_CASE("signs are no words", "[text]") {
  CHECK_FALSE(lede::holds_plain_word("  — «…» -- "));
  CHECK(lede::holds_plain_word(" — a "));
  CHECK(lede::holds_plain_word(" — 7"));
  CHECK(lede::holds_plain_word("я"));
}
