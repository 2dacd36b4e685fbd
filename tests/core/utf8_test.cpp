#include "utf8.h"

#include "core/random_bytes.h"
#include "core/readable.h"
#include "support/catch.h"

using lede::border_before;
using lede::character_at;
using lede::count_characters;
using lede::first_bytes;
using lede::is_valid_utf8;
using lede::mend_utf8;
using lede::test::readable;

TEST_CASE("bytes that are no UTF-8 become replacement characters", "[core]") {
  struct Case {
    const char* what;
    std::string bytes;
    std::string mended;
  };
  const Case cases[] = {
      {"plain text stays", "Счёт 3:2", "Счёт 3:2"},
      {"a Latin-1 letter", "caf\xE9 ok", "caf\uFFFD ok"},
      {"a cut sequence is one", "a\xE2\x80", "a\uFFFD"},
      {"an overlong slash is two", "\xC0\xAF", "\uFFFD\uFFFD"},
      {"a surrogate is three", "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
      {"above the last character", "\xF4\x90\x80\x80",
       "\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"the Unicode Standard's table 3-8",
       "\xC0\xAF\xE0\x80\xBF\xF0\x81\x82"
       "A",
       "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA"},
      {"its table 3-9",
       "\xED\xA0\x80\xED\xBF\xBF\xED\xAF"
       "A",
       "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA"},
      {"its table 3-10",
       "\xF4\x91\x92\x93\xFF"
       "A\x80\xBF"
       "B",
       "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA\uFFFD\uFFFDB"},
      {"its table 3-11",
       "\xE1\x80\xE2\xF0\x91\x92\xF1\xBF"
       "A",
       "\uFFFD\uFFFD\uFFFD\uFFFDA"},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(mend_utf8(each.bytes).text == each.mended);
  }
}

TEST_CASE("the ends of each row of table 3-7 are characters", "[core]") {
  struct Case {
    char32_t code;
    std::string bytes;
  };
  const Case cases[] = {
      {0x0000, std::string(1, '\0')}, {0x007F, "\x7F"},
      {0x0080, "\xC2\x80"},           {0x07FF, "\xDF\xBF"},
      {0x0800, "\xE0\xA0\x80"},       {0x0FFF, "\xE0\xBF\xBF"},
      {0x1000, "\xE1\x80\x80"},       {0xCFFF, "\xEC\xBF\xBF"},
      {0xD000, "\xED\x80\x80"},       {0xD7FF, "\xED\x9F\xBF"},
      {0xE000, "\xEE\x80\x80"},       {0xFFFF, "\xEF\xBF\xBF"},
      {0x10000, "\xF0\x90\x80\x80"},  {0x3FFFF, "\xF0\xBF\xBF\xBF"},
      {0x40000, "\xF1\x80\x80\x80"},  {0xFFFFF, "\xF3\xBF\xBF\xBF"},
      {0x100000, "\xF4\x80\x80\x80"}, {0x10FFFF, "\xF4\x8F\xBF\xBF"},
  };
  for (const Case& each : cases) {
    INFO(readable(each.bytes));
    CHECK(is_valid_utf8(each.bytes));
    CHECK(character_at(each.bytes, 0).code == each.code);
    CHECK(character_at(each.bytes, 0).size_bytes == each.bytes.size());
    std::string written;
    lede::append_utf8(each.code, written);
    CHECK(readable(written) == readable(each.bytes));
  }
}

TEST_CASE("just outside table 3-7 there are no characters", "[core]") {
  const std::string cases[] = {
      "\x80",
      "\xBF",
      "\xC0\x80",
      "\xC1\xBF",
      "\xC2",
      "\xC2 ",
      "\xDF\xC0",
      "\xE0\x9F\xBF",
      "\xE0\xA0",
      "\xE1\x80 ",
      "\xED\xA0\x80",
      "\xED\xBF\xBF",
      "\xF0\x8F\xBF\xBF",
      "\xF0\x90\x80",
      "\xF3\x80\x80 ",
      "\xF4\x90\x80\x80",
      "\xF5\x80\x80\x80",
      "\xF8\x88\x80\x80\x80",
      "\xFE",
      "\xFF",
  };
  for (const std::string& bytes : cases) {
    INFO(readable(bytes));
    CHECK_FALSE(is_valid_utf8(bytes));
    CHECK_FALSE(character_at(bytes, 0).valid);
    CHECK(character_at(bytes, 0).code == lede::kReplacementCharacter);
  }
}

TEST_CASE("every character reads back as it was written", "[core]") {
  std::string wrong;
  for (char32_t code = 0; code < 0x110000; ++code) {
    if (code >= 0xD800 && code < 0xE000) continue;
    std::string text;
    lede::append_utf8(code, text);
    const lede::Character read = character_at(text, 0);
    if (read.code != code || read.size_bytes != text.size()) wrong += text;
  }
  CHECK(wrong.empty());
}

TEST_CASE("a bad byte is found wherever it stands in plain text", "[core]") {
  for (std::size_t at = 0; at < 20; ++at) {
    std::string text = "twenty letters long.";
    text[at] = '\xE9';
    INFO(readable(text));
    CHECK_FALSE(is_valid_utf8(text));
    CHECK(mend_utf8(text).replaced_count == 1);
  }
}

TEST_CASE("characters are counted and not bytes", "[core]") {
  struct Case {
    std::string text;
    std::size_t count;
  };
  const Case cases[] = {{"", 0},     {"news", 4},    {"новости", 7},
                        {"中文", 2}, {"a\u0301", 2}, {"😀!", 2}};
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(count_characters(each.text) == each.count);
  }
}

TEST_CASE("a text is cut in front of a character and never inside it",
          "[core]") {
  struct Case {
    std::string text;
    std::size_t max_bytes;
    std::string kept;
  };
  const Case cases[] = {
      {"news", 0, ""},     {"news", 3, "new"}, {"news", 4, "news"},
      {"news", 9, "news"}, {"счёт", 0, ""},    {"счёт", 1, ""},
      {"счёт", 2, "с"},    {"счёт", 3, "с"},   {"счёт", 8, "счёт"},
      {"a中b", 1, "a"},    {"a中b", 3, "a"},   {"a中b", 4, "a中"},
      {"a😀b", 4, "a"},     {"a😀b", 5, "a😀"},   {"", 5, ""},
  };
  for (const Case& each : cases) {
    INFO(each.max_bytes << " bytes of " << each.text);
    CHECK(first_bytes(each.text, each.max_bytes) == each.kept);
    CHECK(border_before(each.text, each.max_bytes) == each.kept.size());
  }
}

TEST_CASE("mending random bytes gives UTF-8 and leaves UTF-8 alone", "[core]") {
  lede::test::Random random(1);
  for (int round = 0; round < 2000; ++round) {
    const std::string bytes = lede::test::random_bytes(30, random);
    const lede::MendedUtf8 mended = mend_utf8(bytes);
    INFO("round " << round << ": " << readable(bytes));
    REQUIRE(is_valid_utf8(mended.text));
    REQUIRE(is_valid_utf8(bytes) == (mended.replaced_count == 0));
    if (is_valid_utf8(bytes)) REQUIRE(mended.text == bytes);
    const lede::MendedUtf8 again = mend_utf8(mended.text);
    REQUIRE(again.text == mended.text);
    REQUIRE(again.replaced_count == 0);
  }
}
