#include "stemmer.h"

#include "normalise.h"
#include "support/catch.h"
#include "text/random_text.h"
#include "utf8.h"

using lede::Language;
using lede::Stemmer;

TEST_CASE("words come down to their stems", "[text][en][ru]") {
  struct Case {
    const char* language;
    const char* word;
    const char* stem;
  };
  const Case cases[] = {
      {"en", "companies", "compani"},
      {"ru", "компаниями", "компан"},
      {"en", "restrictions", "restrict"},
      {"ru", "ограничений", "ограничен"},
      {"en", "isn't", "isn't"},
      {"ru", "чипов", "чип"},
      {"en", "china's", "china"},
      {"ru", "елки", "елк"},
      {"en", "1,234", "1,234"},
      {"ru", "1,234", "1,234"},
      {"de", "häuser", "haus"},
      {"fr", "continuellement", "continuel"},
      {"uk", "компаніями", "компаніями"},
      {"th", "ภาษา", "ภาษา"},
      {"und", "companies", "companies"},
  };
  Stemmer stemmer;
  for (const Case& each : cases) {
    INFO(each.language << " " << each.word);
    CHECK(stemmer.stem(each.word, Language::of(each.language)) == each.stem);
  }
}

TEST_CASE("Xapian knows every stemmer of the table of languages", "[text]") {
  Stemmer stemmer;
  for (const Language language : Language::all()) {
    INFO(language.code() << " " << language.stemmer());
    CHECK_NOTHROW(stemmer.stem("word", language));
  }
}

TEST_CASE("a moved stemmer goes on", "[text]") {
  Stemmer first;
  CHECK(first.stem("chips", Language::of("en")) == "chip");
  Stemmer second(std::move(first));
  CHECK(second.stem("chips", Language::of("en")) == "chip");
  first = Stemmer();
  CHECK(first.stem("чипы", Language::of("ru")) == "чип");
}

TEST_CASE("stems of random words are UTF-8 and no longer than terms may be",
          "[text]") {
  lede::test::Random random(5);
  Stemmer stemmer;
  for (int round = 0; round < 300; ++round) {
    const std::string word =
        lede::normalised_word(lede::test::random_text(8, random));
    for (const Language language : Language::all()) {
      const std::string stem = stemmer.stem(word, language);
      INFO(language.code() << " " << word << " -> " << stem);
      REQUIRE(lede::is_valid_utf8(stem));
      REQUIRE(stem.size() <= lede::kMaxTermBytes + 2);
    }
  }
}

TEST_CASE("the stemmer's version names Xapian's", "[text]") {
  CHECK_THAT(lede::stemmer_version(), Catch::StartsWith("snowball 1."));
}
