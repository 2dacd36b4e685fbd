#include "plain_block.h"

#include <array>

#include "evidence/name.h"
#include "evidence/plain_letters.h"
#include "evidence/word_scanner.h"
#include "script.h"
#include "support/catch.h"
#include "support/random.h"
#include "utf8.h"

// Each mask says of each character what is said here, one by one.

using lede::Character;
using lede::PlainBlock;
using lede::Script;

namespace {

using Mask = PlainBlock::Mask;

// The bits of all characters of a text, or of their first bytes, of which `is`
// holds.
template <typename Is>
Mask bits(std::string_view text, Is is, bool first_bytes = false) {
  Mask mask = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = lede::character_at(text, at);
    const std::size_t size = first_bytes ? 1 : character.size_bytes;
    for (std::size_t byte = at; is(character.code) && byte < at + size;
         ++byte) {
      mask |= Mask{1} << byte;
    }
    at += character.size_bytes;
  }
  return mask;
}

bool is_one_of(std::u32string_view set, char32_t code) {
  return set.find(code) != std::u32string_view::npos;
}

bool is_latin(char32_t code) {
  return code < 0x180 && code != U'ª' && code != U'º' &&
         lede::script_of(code) == Script::kLatin;
}

bool is_cyrillic(char32_t code) { return code >= 0x400 && code < 0x480; }

bool is_known_sign(char32_t code) {
  return (code < 0x80 && code != U'_' && code != U'@') ||
         is_one_of(U"«»\u00A0…", code) || (code >= 0x2013 && code <= 0x201F);
}

void check_masks(const std::string& text) {
  REQUIRE(text.size() == PlainBlock::kBytes);
  const PlainBlock block = PlainBlock::of(text.data());
  const auto one_of = [&text](std::u32string_view set,
                              bool first_bytes = false) {
    return bits(
        text, [set](char32_t code) { return is_one_of(set, code); },
        first_bytes);
  };
  CHECK(block.latin == bits(text, is_latin));
  CHECK(block.cyrillic == bits(text, is_cyrillic));
  CHECK(block.capitals == bits(
                              text,
                              [](char32_t code) {
                                return (code >= U'A' && code <= U'Z') ||
                                       (code >= 0x400 && code <= U'Я');
                              },
                              true));
  CHECK(block.digits == one_of(U"0123456789"));
  CHECK(block.spaces == one_of(U" \n"));
  CHECK(block.lines == one_of(U"\n"));
  CHECK(block.points == one_of(U"."));
  CHECK(block.stops == one_of(U".!?…", true));
  CHECK(block.apostrophes == one_of(U"'"));
  CHECK(block.wide_apostrophes == one_of(U"‘’", true));
  CHECK(block.commas == one_of(U",;"));
  CHECK(block.colons == one_of(U":"));
  CHECK(block.other == bits(text, [](char32_t code) {
          return !is_latin(code) && !is_cyrillic(code) && !is_known_sign(code);
        }));
  const auto any = [](char32_t) { return true; };
  CHECK(block.behind == (bits(text, any) & ~bits(text, any, true)));
}

// Spaces make up what no whole character fills.
std::string block_of(std::string text) {
  text.resize(lede::first_bytes(text, PlainBlock::kBytes).size());
  text.resize(PlainBlock::kBytes, ' ');
  return text;
}

std::size_t letters_by_scanner(std::string_view text, Script script,
                               bool names) {
  const lede::evidence::WordScanner scanner(text);
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto word = scanner.word_at(at);
    const bool counts =
        word.script == script &&
        (!names || lede::evidence::may_be_name(text.substr(at, word.end - at)));
    letters += counts ? word.letters : 0;
    at = word.end;
  }
  return letters;
}

}  // namespace

TEST_CASE("a block says what each character up to U+FFFF is", "[text]") {
  std::string text;
  for (char32_t code = 0; code < 0x10000; ++code) {
    if (code >= 0xD800 && code < 0xE000) continue;
    text.clear();
    for (int i = 0; i < 2; ++i) {
      text += "a ";
      lede::append_utf8(code, text);
    }
    INFO("character " << static_cast<unsigned>(code));
    check_masks(block_of(text));
  }
}

TEST_CASE("a block says what each of random characters is", "[text]") {
  const std::vector<std::string> pieces = {
      "a", "Z", "é",  "ÿ", "×", "÷",    "ſ",    "ƀ",      "Ѐ",      "Я",
      "а", "ѿ", "Ҁ",  "Џ", "1", "_",    "@",    ".",      ",",      ";",
      ":", "!", "?",  "…", "'", "‘",    "’",    "“",      "—",      "‒",
      "‟", "†", "«",  "¬", "»", " ",    " ",    "\n",     "\u00A0", "ª",
      "µ", "ж", "北", "😀", "/", "\x7F", "\x01", "\u0301", "€",      "™"};
  for (unsigned seed = 0; seed < 3000; ++seed) {
    lede::test::Random random(seed);
    INFO("seed " << seed);
    check_masks(block_of(random.text_of(pieces, 80)));
  }
}

TEST_CASE("the letters of a block are those that are found word by word",
          "[text][en][ru]") {
  const std::vector<std::string> pieces = {
      "a", "b", "B", "É", "é",  "ж", "Ж", "Я",  "ё",    "1",      "-",    "'",
      "’", " ", " ", ".", ". ", "!", "«", "’s", "The ", "Путин ", "NATO "};
  for (unsigned seed = 0; seed < 5000; ++seed) {
    lede::test::Random random(seed);
    const std::string text = block_of(random.text_of(pieces, 80));
    const lede::evidence::PlainLetters letters(text, 0);
    if (letters.end() == 0) continue;
    INFO("seed " << seed << ": " << text);
    const std::string_view read =
        std::string_view(text).substr(0, letters.end());
    const auto latin = letters.latin({0, letters.end()});
    const auto cyrillic = letters.cyrillic({0, letters.end()});
    CHECK(latin.all == letters_by_scanner(read, Script::kLatin, false));
    CHECK(latin.in_names == letters_by_scanner(read, Script::kLatin, true));
    CHECK(cyrillic.all == letters_by_scanner(read, Script::kCyrillic, false));
    CHECK(cyrillic.in_names ==
          letters_by_scanner(read, Script::kCyrillic, true));
  }
}
