#include "word_finder.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/readable.h"
#include "decode.h"
#include "files.h"
#include "support/catch.h"
#include "support/random.h"
#include "support/shared_data.h"
#include "text/random_text.h"
#include "text/shown.h"
#include "utf8.h"

// The words are those of ICU, to the byte: every test compares with it.

using lede::BreakFinder;
using lede::Span;
using lede::test::readable;

namespace {

namespace fs = std::filesystem;

void check_same_words(std::string_view text, Span within, BreakFinder& breaks) {
  std::vector<Span> expected;
  breaks.find_words(text, within, expected);
  std::vector<Span> found;
  lede::find_words(text, within, breaks, found);
  INFO(readable(text.substr(within.begin, within.size()).substr(0, 500)));
  if (found == expected) return;
  CHECK(readable(lede::test::shown(text, found)) ==
        readable(lede::test::shown(text, expected)));
  REQUIRE(found == expected);
}

void check_same_words(std::string_view text, BreakFinder& breaks) {
  check_same_words(text, {0, text.size()}, breaks);
}

// Characters of every class of Word_Break and of every kind that ICU treats
// apart; letters more than once, so that rules about their neighbours apply.
const std::vector<std::string>& characters_of_all_classes() {
  static const std::vector<std::string> characters = {
      "a",          "b",      "Z",      "é",      "ж",      "Я",      "ё",
      "λ",          "ա",      "ع",      "न",      "ა",      "ﬁ",      "ʼ",
      "1",          "2",      "٣",      "३",      "９",     "Ａ",     "_",
      "‿",          "\u202F", "@",      ":",      "·",      "‧",      ".",
      "’",          "‘",      "'",      "․",      ",",      ";",      "،",
      "٫",          "\"",     "-",      "‐",      "–",      "&",      "+",
      "#",          "/",      " ",      " ",      "\u00A0", "\u3000", "\n",
      "\r",         "\r\n",   "\u2028", "\u0085", "\t",     "\u0301", "\u0308",
      "\u200C",     "\u200D", "\u200D", "\u00AD", "\u2060", "\uFEFF", "\u200B",
      "\u034F",     "\u093F", "\uFE0F", "א",      "ב",      "״",      "カ",
      "ｶ",          "ー",     "ひ",     "北",     "京",     "々",     "ไ",
      "ท",          "ย",      "ລ",      "မ",      "ក",      "한",     "국",
      "\u1112",     "\u1161", "🇷",      "🇺",      "😀",      "👩",      "🏽",
      "©",          "™",      "ⓐ",      "①",      "½",      "€",      "№",
      "\uFF1A",     "\uFE55", "\uFF0C", "\uFFFD", "\x01",   "𝐀",      "𐐷",
      "\U000E0020", "\uE000"};
  return characters;
}

std::string sentence_of(const std::vector<std::string>& pieces,
                        lede::test::Random& random) {
  return random.text_of(pieces, 1 + random.below(24));
}

}  // namespace

TEST_CASE("words of random characters of every class are ICU's", "[text]") {
  BreakFinder breaks;
  for (unsigned seed = 0; seed < 8000; ++seed) {
    lede::test::Random random(seed);
    INFO("seed " << seed);
    check_same_words(sentence_of(characters_of_all_classes(), random), breaks);
  }
}

TEST_CASE("words of letters, digits and what joins them are ICU's",
          "[text][en][ru]") {
  const std::vector<std::string> pieces = {
      "a", "я", "1", "_",      "@",      ".",      ",", "'", "’",
      ":", ";", "·", "\u0301", "\u00AD", "\u202F", "-", " "};
  BreakFinder breaks;
  for (unsigned seed = 0; seed < 8000; ++seed) {
    lede::test::Random random(seed);
    INFO("seed " << seed);
    check_same_words(sentence_of(pieces, random), breaks);
  }
}

// Words are found 64 bytes at a time, and ICU has those where that does not do.
TEST_CASE("words of long texts with few hard stretches are ICU's",
          "[text][en][ru]") {
  const std::vector<std::string> pieces = {
      "word", "It", "слово", "É",   "naïve",  "12",   "3",      " ",  " ",
      " ",    " ",  "\n",    ", ",  ". ",     ".",    ",",      ";",  "'",
      "’",    "‘",  "–",     " — ", "“",      "”",    "«",      "»",  "…",
      ":",    "_",  "@",     "/",   "\u00A0", "北京", "\u0301", "ไทย"};
  BreakFinder breaks;
  for (unsigned seed = 0; seed < 3000; ++seed) {
    lede::test::Random random(seed);
    // Without the hard ones at the end of the list for every second text.
    const auto plain = pieces.end() - (seed % 2 == 0 ? 3 : 0);
    const std::vector<std::string> used(pieces.begin(), plain);
    INFO("seed " << seed);
    check_same_words(random.text_of(used, 150), breaks);
  }
}

TEST_CASE("words of random text of many scripts are ICU's", "[text]") {
  BreakFinder breaks;
  for (unsigned seed = 0; seed < 1000; ++seed) {
    lede::test::Random random(seed);
    INFO("seed " << seed);
    check_same_words(lede::test::random_text(30, random), breaks);
  }
}

TEST_CASE("words in a part of a text are ICU's", "[text]") {
  BreakFinder breaks;
  for (unsigned seed = 0; seed < 2000; ++seed) {
    lede::test::Random random(seed);
    const std::string text = sentence_of(characters_of_all_classes(), random);
    const std::size_t begin =
        lede::border_before(text, random.below(text.size()));
    const std::size_t end = lede::border_before(
        text, begin + random.below(text.size() - begin + 1));
    INFO("seed " << seed);
    check_same_words(text, {begin, std::max(begin, end)}, breaks);
  }
}

TEST_CASE("each character between letters and digits gives ICU's words",
          "[text]") {
  BreakFinder breaks;
  for (char32_t code = 1; code < 0x20000; ++code) {
    if (code >= 0xD800 && code < 0xE000) continue;
    std::string character;
    lede::append_utf8(code, character);
    const std::string text =
        "a" + character + "b " + character + " 1" + character + "2";
    std::vector<Span> expected;
    breaks.find_words(text, {0, text.size()}, expected);
    std::vector<Span> found;
    lede::find_words(text, {0, text.size()}, breaks, found);
    if (found != expected) {
      FAIL_CHECK("character " << static_cast<unsigned>(code));
    }
  }
}

TEST_CASE("words found are appended to those of the caller", "[text]") {
  BreakFinder breaks;
  const std::string text = "один北京 two ไทย";
  std::vector<Span> words = {{0, 8}};
  lede::find_words(text, {8, text.size()}, breaks, words);
  CHECK(lede::test::shown(text, words) == "один|北京|two|ไทย");
}

TEST_CASE("the cases of Unicode's own test give ICU's words", "[text]") {
  const fs::path file = "/usr/share/unicode/auxiliary/WordBreakTest.txt";
  if (!fs::exists(file)) {
    WARN("skipped: " << file << " is not there (Debian: unicode-data)");
    return;
  }
  BreakFinder breaks;
  std::ifstream lines(file);
  std::string line;
  std::size_t cases = 0;
  while (std::getline(lines, line)) {
    std::istringstream words(line.substr(0, line.find('#')));
    std::string text;
    for (std::string word; words >> word;) {
      const bool is_sign = word == "÷" || word == "×";
      if (is_sign) continue;
      lede::append_utf8(static_cast<char32_t>(std::stoul(word, nullptr, 16)),
                        text);
    }
    if (text.empty()) continue;
    ++cases;
    INFO(line);
    check_same_words(text, breaks);
  }
  CHECK(cases > 1000);
}

TEST_CASE("the words of the sample articles are ICU's", "[text][en][ru]") {
  BreakFinder breaks;
  for (const auto& entry :
       fs::recursive_directory_iterator(LEDE_SOURCE_FOLDER "/sample_data")) {
    if (!entry.is_regular_file()) continue;
    INFO(entry.path());
    check_same_words(lede::decode(lede::read_small_file(entry.path()), "").text,
                     breaks);
  }
}

TEST_CASE("the words of real texts are ICU's", "[text][en][ru]") {
  BreakFinder breaks;
  for (const char* set : {"ki_bbc_en", "ki_nerel_ru", "ki_telegram_ru"}) {
    const auto folder =
        lede::test::shared_data(std::string("data/").append(set));
    if (!folder) continue;
    std::ifstream lines(*folder / "corpus.jsonl");
    std::string line;
    while (std::getline(lines, line)) {
      INFO(set);
      check_same_words(line, breaks);
    }
  }
}
