#include "sentence_finder.h"

#include <algorithm>

#include "core/readable.h"
#include "support/catch.h"
#include "support/random.h"
#include "text/random_text.h"
#include "text/shown.h"
#include "utf8.h"

// The sentences are those of ICU, to the byte: every test compares with it.

using lede::BreakFinder;
using lede::Span;
using lede::test::readable;

namespace {

void check_same_sentences(std::string_view text, Span within,
                          BreakFinder& breaks) {
  const std::vector<Span> expected = breaks.sentences(text, within);
  const std::vector<Span> found = lede::find_sentences(text, within, breaks);
  if (found == expected) return;
  CHECK(readable(lede::test::shown(text, found)) ==
        readable(lede::test::shown(text, expected)));
  REQUIRE(found == expected);
}

void check_same_sentences(std::string_view text, BreakFinder& breaks) {
  check_same_sentences(text, {0, text.size()}, breaks);
}

// What decides where sentences end, in Latin and Cyrillic.
const std::vector<std::string>& plain_pieces() {
  static const std::vector<std::string> pieces = {
      "a", "Z", "ж", "Я", "é", "Ő",      "1",  "word", "Dr", ".",      ".",
      ".", "!", "?", "…", " ", " ",      " ",  "\n",   "\t", "\u00A0", ",",
      "-", "–", ":", ";", "'", "\"",     "(",  ")",    "«",  "»",      "“",
      "”", "’", "[", "/", "_", "ª",      "×",  "€",    "№",  "\f",     "@",
      "³", "•", "†", "‧", "‥", "\u2010", "\v", "™",    "ℓ",  "\x01"};
  return pieces;
}

// Those about which it asks ICU: marks, invisible ones, other alphabets.
const std::vector<std::string>& hard_pieces() {
  static const std::vector<std::string> pieces = {
      "\r",  "\r\n", "\u0085", "\u2028", "\u0301", "\u00AD", "\u200D", "\u200B",
      "。",  "！",   "‼",      "‽",      "．",     "․",      "北京",   "עב",
      "ไทย", "१",    "Ａ",     "\u3000", "」",     "😀",      "։",      "؟"};
  return pieces;
}

std::vector<std::string> with_hard_pieces() {
  std::vector<std::string> pieces = plain_pieces();
  pieces.insert(pieces.end(), hard_pieces().begin(), hard_pieces().end());
  return pieces;
}

}  // namespace

TEST_CASE("sentences of plain text are ICU's", "[text][en][ru]") {
  BreakFinder breaks;
  for (unsigned seed = 0; seed < 20000; ++seed) {
    lede::test::Random random(seed);
    INFO("seed " << seed);
    check_same_sentences(random.text_of(plain_pieces(), 1 + random.below(30)),
                         breaks);
  }
}

TEST_CASE("sentences of text with hard characters are ICU's", "[text]") {
  const std::vector<std::string> pieces = with_hard_pieces();
  BreakFinder breaks;
  for (unsigned seed = 0; seed < 8000; ++seed) {
    lede::test::Random random(seed);
    INFO("seed " << seed);
    check_same_sentences(random.text_of(pieces, 1 + random.below(30)), breaks);
    check_same_sentences(lede::test::random_text(30, random), breaks);
  }
}

TEST_CASE("sentences in a part of a text are ICU's", "[text]") {
  BreakFinder breaks;
  for (unsigned seed = 0; seed < 4000; ++seed) {
    lede::test::Random random(seed);
    const std::string text =
        random.text_of(plain_pieces(), 1 + random.below(30));
    const std::size_t begin =
        lede::border_before(text, random.below(text.size()));
    const std::size_t end = lede::border_before(
        text, begin + random.below(text.size() - begin + 1));
    INFO("seed " << seed);
    check_same_sentences(text, {begin, std::max(begin, end)}, breaks);
  }
}

TEST_CASE("each character around a stop gives ICU's sentences", "[text]") {
  BreakFinder breaks;
  for (char32_t code = 1; code < 0x20000; ++code) {
    if (code >= 0xD800 && code < 0xE000) continue;
    std::string character;
    lede::append_utf8(code, character);
    INFO(static_cast<std::uint32_t>(code));
    const std::string text = character + ".A " + character + ". B." +
                             character + " a. " + character + "a. B! " +
                             character + " b" + character + "C? D";
    check_same_sentences(text, breaks);
  }
}
