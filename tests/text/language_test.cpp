#include "language.h"

#include "support/catch.h"

using lede::Language;
using lede::Script;

TEST_CASE("languages are found by their codes in any spelling", "[text]") {
  struct Case {
    const char* code;
    const char* language;
  };
  const Case cases[] = {
      {"en", "en"},    {"EN", "en"},         {"en-GB", "en"},
      {"en_US", "en"}, {"ru", "ru"},         {"RU", "ru"},
      {"ru-RU", "ru"}, {"zh-Hant-TW", "zh"}, {"uk", "uk"},
      {"", "und"},     {"-", "und"},         {"e", "und"},
      {"eng", "und"},  {"rus", "und"},       {"und", "und"},
      {"xx", "und"},   {"english", "und"},   {"русский", "und"},
      {"E.", "und"},   {" en", "und"},
  };
  for (const Case& each : cases) {
    INFO("\"" << each.code << "\"");
    CHECK(Language::of(each.code).code() == each.language);
    CHECK(Language::of(each.code).known() ==
          (std::string_view(each.language) != "und"));
  }
}

TEST_CASE("older and finer codes name their language", "[text]") {
  CHECK(Language::of("nb-NO").code() == "no");
  CHECK(Language::of("nn").code() == "no");
  CHECK(Language::of("iw").code() == "he");
}

TEST_CASE("an unknown language has no script and no stemmer", "[text]") {
  const Language unknown;
  CHECK_FALSE(unknown.known());
  CHECK(unknown.code() == "und");
  CHECK(unknown.stemmer().empty());
  CHECK(unknown.script() == Script::kNone);
  CHECK(unknown == Language::of("xx"));
}

TEST_CASE("every language of the table survives its number and its code",
          "[text]") {
  CHECK(Language::all().size() > 50);
  lede::LanguageSet numbers;
  for (const Language language : Language::all()) {
    INFO(language.code());
    CHECK(language.known());
    CHECK(language.code().size() == 2);
    CHECK(language.script() != Script::kNone);
    CHECK(Language::numbered(language.number()) == language);
    CHECK(Language::of(language.code()) == language);
    CHECK_FALSE(numbers.test(language.number()));
    numbers.set(language.number());
  }
  CHECK(lede::languages_in(numbers) == Language::all());
}

TEST_CASE("a number outside the table is the unknown language", "[text]") {
  for (const std::size_t number : {0, 100, 127, 128, 1000}) {
    INFO(number);
    CHECK_FALSE(Language::numbered(number).known());
  }
}

TEST_CASE("each script has a usual language", "[text]") {
  struct Case {
    Script script;
    const char* language;
  };
  const Case cases[] = {
      {Script::kLatin, "en"},  {Script::kCyrillic, "ru"},
      {Script::kGreek, "el"},  {Script::kArabic, "ar"},
      {Script::kHan, "zh"},    {Script::kKana, "ja"},
      {Script::kHangul, "ko"}, {Script::kThai, "th"},
      {Script::kNone, "und"},  {Script::kOther, "und"},
  };
  for (const Case& each : cases) {
    CHECK(Language::usual_of(each.script).code() == each.language);
  }
}

TEST_CASE("languages come out of a set in the order of the table", "[text]") {
  lede::LanguageSet set;
  CHECK(lede::languages_in(set).empty());
  for (const char* code : {"th", "ru", "en"}) {
    set.set(Language::of(code).number());
  }
  std::string codes;
  for (const Language language : lede::languages_in(set))
    codes += language.code();
  CHECK(codes == "enruth");
}
