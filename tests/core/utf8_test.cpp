#include "utf8.h"

#include "support/catch.h"

using lede::mend_utf8;

TEST_CASE("bytes that are no UTF-8 become replacement characters",
          "[core]") {
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
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(mend_utf8(each.bytes).text == each.mended);
  }
}
