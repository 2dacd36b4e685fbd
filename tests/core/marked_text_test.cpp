#include <lede/marked_text.h>

#include "support/catch.h"

TEST_CASE("highlights are marked where they stand", "[core]") {
  struct Case {
    const char* what;
    std::string text;
    std::vector<lede::Span> highlights;
    std::string marked;
  };
  const Case cases[] = {
      {"none", "no match", {}, "no match"},
      {"English", "new chips here", {{4, 9}}, "new [chips] here"},
      {"Russian", "Новые чипы", {{11, 19}}, "Новые [чипы]"},
      {"first and last", "a b", {{0, 1}, {2, 3}}, "[a] [b]"},
      {"side by side", "中文", {{0, 3}, {3, 6}}, "[中][文]"},
      {"all of it", "счёт", {{0, 8}}, "[счёт]"},
      {"an empty text", "", {}, ""},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(lede::with_marks({each.text, each.highlights}, "[", "]") ==
          each.marked);
  }
}

TEST_CASE("marks may be long or nothing and are not escaped", "[core]") {
  const lede::MarkedText text = {"1 < 2", {{0, 1}}};
  CHECK(lede::with_marks(text, "<b>", "</b>") == "<b>1</b> < 2");
  CHECK(lede::with_marks(text, "", "") == "1 < 2");
}
