#include <lede/terminal_safe.h>

#include "core/random_bytes.h"
#include "core/readable.h"
#include "support/catch.h"
#include "utf8.h"

using lede::terminal_safe;
using lede::test::readable;

TEST_CASE("a terminal shows what would have commanded it", "[core]") {
  struct Case {
    const char* what;
    std::string text;
    std::string safe;
  };
  const Case cases[] = {
      {"a colour", "\x1B[31mred", "[31mred"},
      {"a window title", "\x1B]0;owned\x07 news", "]0;owned news"},
      {"a link", "\x1B]8;;http://x\x1B\\go", "]8;;http://x\\go"},
      {"erasing", "a\b\b\x7Fz", "az"},
      {"NUL", std::string("a\0z", 3), "az"},
      {"C1 as UTF-8", "a\u009B31mz\u0090\u009C", "a31mz"},
      {"C1 as a byte",
       "a\x9B"
       "31mz",
       "a\uFFFD31mz"},
      {"another bad byte", "caf\xE9", "caf\uFFFD"},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(readable(terminal_safe(each.text)) == readable(each.safe));
  }
}

TEST_CASE("characters that hide or turn text round are gone", "[core]") {
  for (const char32_t code :
       {0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066,
        0x2067, 0x2068, 0x2069, 0xE0000, 0xE0001, 0xE0041, 0xE007F}) {
    std::string text = "file";
    lede::append_utf8(code, text);
    text += "gpj.exe";
    INFO(readable(text));
    CHECK(readable(terminal_safe(text)) == "filegpj.exe");
  }
}

TEST_CASE("white space on a terminal is one space", "[core]") {
  struct Case {
    const char* what;
    std::string text;
    std::string safe;
  };
  const Case cases[] = {
      {"a new line", "line\nline", "line line"},
      {"Windows", "line\r\nline", "line line"},
      {"tabs", "a\t\tb", "a b"},
      {"a lone return", "real\rfake", "real fake"},
      {"next line", "a\u0085b", "a b"},
      {"line and paragraph", "a\u2028b\u2029c", "a b c"},
      {"a control inside", "a \x1B b", "a b"},
      {"none at all", "", ""},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(readable(terminal_safe(each.text)) == each.safe);
  }
}

TEST_CASE("a form feed or vertical tab divides words on a terminal", "[core]") {
  CHECK(terminal_safe("page\fpage\vline") == "page page line");
}

TEST_CASE("wide and unbreakable spaces are plain ones on a terminal",
          "[core]") {
  CHECK(readable(terminal_safe("5\u00A0%\u3000a\u2003b")) == "5 % a b");
}

TEST_CASE("ordinary text goes to a terminal as it is", "[core]") {
  for (const std::string text : {
           "It's 5 > 4, \"isn’t\" it? \\n",
           "«Ёлка» — за́мок №5",
           "👩‍🚀 👍🏽 🇷🇺 ❤️",
           "ภาษาไทย",
           "العربية می‌خواهم",
           "עברית",
           "中文、日本語、한국어",
           "e\u0301 क्षि",
       }) {
    CHECK(readable(terminal_safe(text)) == readable(text));
  }
}

TEST_CASE("random bytes never reach a terminal as commands", "[core]") {
  lede::test::Random random(4);
  for (int round = 0; round < 1000; ++round) {
    const std::string bytes = lede::test::random_bytes(30, random);
    const std::string safe = terminal_safe(bytes);
    INFO("round " << round << ": " << readable(bytes));
    REQUIRE(lede::is_valid_utf8(safe));
    REQUIRE(terminal_safe(safe) == safe);
    bool has_control = false;
    for (std::size_t at = 0; at < safe.size();) {
      const lede::Character character = lede::character_at(safe, at);
      at += character.size_bytes;
      has_control |= character.code < 0x20 ||
                     (character.code >= 0x7F && character.code < 0xA0);
    }
    REQUIRE_FALSE(has_control);
  }
}
