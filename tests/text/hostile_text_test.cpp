#include "analyser.h"
#include "normalise.h"
#include "support/catch.h"
#include "text/random_text.h"
#include "text/shown.h"
#include "utf8.h"

using lede::Analyser;
using lede::Token;
using lede::test::article_tokens;

namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

}  // namespace

TEST_CASE("a word of a megabyte is one bounded term", "[text][en][ru]") {
  struct Case {
    const char* what;
    std::string text;
  };
  const Case cases[] = {
      {"English", repeated("w", 1'000'000)},
      {"Russian", repeated("щ", 1'000'000)},
      {"digits", repeated("7", 1'000'000)},
      {"apostrophes", repeated("a'", 1'000'000) + "a"},
      {"a million marks", "e" + repeated("\u0301", 2'000'000)},
      {"zero-width spaces", repeated("w\u200B", 1'000'000) + "w"},
      {"joiners", "w" + repeated("\u200D", 1'000'000) + "w"},
  };
  Analyser analyser;
  for (const Case& each : cases) {
    INFO(each.what);
    const auto tokens = article_tokens(analyser, each.text);
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].span == lede::Span{0, each.text.size()});
    const std::string_view term = tokens[0].word->term;
    CHECK(!term.empty());
    CHECK(term.size() <= lede::kMaxTermBytes);
    CHECK(lede::is_valid_utf8(term));
  }
}

TEST_CASE(
    "ten megabytes without a space are divided in time that grows with "
    "them",
    "[text]") {
  // What is not for the fast pass stands at the end, so that all before it is
  // read a second time; once more for each such letter would take hours.
  for (const char* end : {"ไ", "\u200D"}) {
    const std::string text = repeated("a.\u0301-1,@_", 5'000'000) +
                             repeated(std::string("б—") + end, 5'000'000);
    Analyser analyser;
    const lede::Passage all{{0, text.size()}, lede::Language::of("en")};
    const auto tokens = analyser.tokens(text, {all});
    CHECK(tokens.size() > 1'000'000);
    CHECK(tokens.back().span.end <= text.size());
  }
}

TEST_CASE("a chain of a hundred thousand hyphens is no compound", "[text]") {
  for (const char* piece : {"a-", "a&", "a-b&", "a+", "#a", "@a-", "C++-"}) {
    INFO(piece);
    const std::string text = repeated(piece, 300'000);
    Analyser analyser;
    const auto tokens = analyser.query_tokens(text, {});
    const auto compounds = analyser.compounds(text, tokens);
    CHECK(compounds.size() <= tokens.size());
  }
}

TEST_CASE("text of no language and of all scripts on a line has its words",
          "[text]") {
  const std::string text = repeated(
      "zxqv жщъы 12 news новости νέα أخبار חדשות नया ข่าว新闻ニュース뉴스 ",
      200'000);
  Analyser analyser;
  CHECK(article_tokens(analyser, text).size() > 10'000);
}

TEST_CASE("a megabyte without spaces is divided by dictionary", "[text]") {
  for (const char* piece : {"ภาษาไทยง่าย", "我爱北京天安门", "東京は日本の首都",
                            "မြန်မာ", "ខ្មែរ", "ລາວ"}) {
    INFO(piece);
    const std::string text = repeated(piece, 200'000);
    Analyser analyser;
    const auto tokens = article_tokens(analyser, text);
    CHECK(tokens.size() > 1000);
    CHECK(tokens.back().span.end <= text.size());
  }
}

TEST_CASE("marks and invisible characters alone are no words", "[text]") {
  for (const char* piece : {"\u0301", "\u200B", "\u200D", "\u202E", "\uFFFD",
                            "\u00AD", "😀", "\n", " ", "\x1B"}) {
    const std::string text = repeated(piece, 100'000);
    Analyser analyser;
    CHECK(article_tokens(analyser, text).empty());
  }
}

TEST_CASE("all scripts on a line are all found", "[text]") {
  const std::string text =
      "news новости νέα أخبار חדשות नया খবর செய்தி ข่าว ຂ່າວ ព័ត៌មាន သတင်း 新闻 "
      "ニュース 뉴스 სიახლე նորություն ዜና";
  Analyser analyser;
  const std::string terms =
      " " + lede::test::terms_of(article_tokens(analyser, text)) + " ";
  for (const char* word :
       {"news", "новости", "νέα", "أخبار", "חדשות", "नया", "খবর", "செய்தி",
        "ข่าว", "新闻", "ニュース", "뉴스", "სიახლე", "ዜና"}) {
    CHECK_THAT(terms, Catch::Contains(" " + std::string(word) + " "));
  }
}

TEST_CASE("an analyser remembers no more words than it has room for",
          "[text]") {
  Analyser analyser;
  for (int round = 0; round < 3; ++round) {
    std::string text;
    for (int i = 0; i < 150'000; ++i) {
      text += "w" + std::to_string(round * 1'000'000 + i) + " ";
    }
    const auto tokens = article_tokens(analyser, text);
    REQUIRE(tokens.size() == 150'000);
    CHECK(tokens.front().word->term == "w" + std::to_string(round * 1'000'000));
  }
}
