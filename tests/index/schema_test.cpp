#include "schema.h"

#include "normalise.h"
#include "support/catch.h"
#include "utf8.h"

using lede::id_term;

TEST_CASE("an id is a term behind Q", "[index]") {
  struct Case {
    std::string id;
    std::string term;
  };
  const Case cases[] = {
      {"wire-17", "Qwire-17"},
      {"ru/порт.txt", "Qru/порт.txt"},
      {"Q", "QQ"},
      {std::string(200, 'x'), "Q" + std::string(200, 'x')},
      // For ever the same: an index knows its articles by it.
      {std::string(201, 'x'),
       "Q" + std::string(200, 'x') + "#3631500d06f3bba7"},
  };
  for (const Case& each : cases) {
    INFO(each.id);
    CHECK(id_term(each.id) == each.term);
  }
}

TEST_CASE("long ids are terms that the index takes and that differ",
          "[index]") {
  const std::string start(300, 'x');
  const std::string ids[] = {start, start + "a", start + "b",
                             std::string(4096, 'x'), "y" + start};
  for (const std::string& id : ids) {
    CHECK(id_term(id).size() <= lede::kMaxEncodedTermBytes);
    for (const std::string& other : ids) {
      CHECK((id_term(id) == id_term(other)) == (id == other));
    }
  }
}

TEST_CASE("words and stems are terms of their own", "[index]") {
  CHECK(lede::exact_term("порт") == "порт");
  CHECK(lede::stem_term("порт") == "Zпорт");
  CHECK(lede::exact_term("порт", lede::Zone::kNoise) == "XNпорт");
  CHECK(lede::stem_term("порт", lede::Zone::kNoise) == "ZXNпорт");
  CHECK(lede::exact_term("порт", lede::Zone::kTitle) == "Sпорт");
  CHECK(lede::stem_term("порт", lede::Zone::kTitle) == "ZSпорт");
}

TEST_CASE("no character makes a term with a prefix", "[index]") {
  for (char32_t code = 1; code <= 0x1FFFF; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    std::string word;
    lede::append_utf8(code, word);
    const std::string term =
        lede::exact_term(lede::normalised_word(word + "ABC"));
    if (!term.empty() && term.front() >= 'A' && term.front() <= 'Z') {
      FAIL_CHECK("U+" << std::hex << std::uint32_t{code} << " makes " << term);
    }
  }
  CHECK(lede::normalised_word("ZCHIP") == "zchip");
  CHECK(lede::normalised_word("ＺＣＨＩＰ") == "zchip");
}

TEST_CASE("a word is read back from its term", "[index][ru]") {
  for (const char* word : {"port", "порт", "c++", "芯片"}) {
    for (const lede::Zone zone : lede::kAllZones) {
      const std::string exact = lede::exact_term(word, zone);
      const std::string stem = lede::stem_term(word, zone);
      INFO(exact << " and " << stem);
      CHECK(lede::word_of_term(exact).word == word);
      CHECK(lede::word_of_term(exact).zone == zone);
      CHECK_FALSE(lede::word_of_term(exact).is_stem);
      CHECK(lede::word_of_term(stem).word == word);
      CHECK(lede::word_of_term(stem).zone == zone);
      CHECK(lede::word_of_term(stem).is_stem);
    }
  }
}
