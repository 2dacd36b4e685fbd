#include "hit_builder.h"

#include "support/catch.h"
#include "support/tiny_index.h"

using lede::Article;
using lede::Hit;
using lede::test::article;
using lede::test::TinyIndex;

namespace {

constexpr char kEnglish[] =
    "Ministers met in the capital on Thursday to talk about the strike.\n"
    "They did not agree on when the harbour should open again, or on who "
    "should pay for the bananas that went bad on the way.\n";
constexpr char kRussianFooter[] =
    "Рассылки нашей редакции: держите руку на пульсе индустрии!\n";

std::string title_of(const Hit& hit) { return with_marks(hit.title, "[", "]"); }

std::string shares_of(const Hit& hit) {
  std::string text;
  for (const lede::LanguageShare& share : hit.languages) {
    text.append(text.empty() ? "" : " ").append(share.language);
  }
  return text;
}

}  // namespace

TEST_CASE("words of a Russian footer are found and marked in any form",
          "[searcher][ru]") {
  const TinyIndex index(
      {article("en", std::string(kEnglish) + kRussianFooter),
       article("other", "Nothing to see here, move along please.")});
  struct Row {
    const char* query;
    const char* marked;
  };
  const Row rows[] = {
      {"рассылка", "[Рассылки]"}, {"рассылками", "[Рассылки]"},
      {"пульс", "[пульсе]"},      {"индустрия", "[индустрии]"},
      {"РЕДАКЦИЯ", "[редакции]"}, {"ministers", "[Ministers]"},
      {"bananas", "[bananas]"},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    CHECK(index.found(row.query) == "en");
    CHECK_THAT(index.snippet(row.query), Catch::Contains(row.marked));
  }
}

TEST_CASE("words that touch are one highlight", "[searcher][zh]") {
  const TinyIndex index(
      {article("a", "企业赶在期限前囤货，芯片出口须取得许可证。")});
  CHECK_THAT(index.snippet("芯片出口"), Catch::Contains("[芯片出口]"));
}

TEST_CASE("a word of two stems is shown where every article has it",
          "[searcher][en]") {
  // "said" is a form of "say" and, to the dictionary, a word of its own.
  const TinyIndex index({article(
      "a", "It rained all day in the old harbour.\nDockers said no.")});
  lede::SearchOptions short_snippet;
  short_snippet.snippet_chars = 30;
  const auto result = index.search("said", short_snippet);
  REQUIRE(result.hits.size() == 1);
  REQUIRE(result.hits[0].snippets.size() == 1);
  CHECK(with_marks(result.hits[0].snippets[0], "[", "]") ==
        "Dockers [said] no.");
}

TEST_CASE("a hit tells its languages with the largest first",
          "[searcher][en][ru]") {
  const TinyIndex index(
      {article("footer", std::string(kEnglish) + kRussianFooter),
       article("русская", std::string("Докеры вышли на забастовку в порту. ") +
                              "Они требуют пятую смену. The end."),
       article("1", "25 26 27")});
  struct Row {
    const char* query;
    const char* id;
    const char* language;
    const char* languages;
  };
  const Row rows[] = {
      {"ministers", "footer", "en", "en ru"},
      {"докеры", "русская", "ru", "ru en"},
      {"26", "1", "und", ""},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    const auto result = index.search(row.query);
    REQUIRE(result.hits.size() == 1);
    CHECK(result.hits.front().id == row.id);
    CHECK(result.hits.front().language == row.language);
    CHECK(shares_of(result.hits.front()) == row.languages);
  }
}

TEST_CASE("a hit carries what the index knows of its article", "[searcher]") {
  Article made = article("wire-17", "Dock workers walked out.");
  made.about = {"Порт закрыт: port strike",
                "https://example.org/17",
                "Example Times",
                "A. Writer",
                "2025-11-27T10:30:00+03:00",
                "en"};
  const TinyIndex index({made});
  const auto result = index.search("workers");
  REQUIRE(result.hits.size() == 1);
  const Hit& hit = result.hits.front();
  CHECK(hit.id == "wire-17");
  CHECK(hit.title.text == "Порт закрыт: port strike");
  CHECK(hit.url == "https://example.org/17");
  CHECK(hit.source == "Example Times");
  CHECK(hit.author == "A. Writer");
  CHECK(hit.published == "2025-11-27T07:30:00Z");
  CHECK(hit.score > 0);
}

TEST_CASE("matches in the title are marked there", "[searcher][en][ru]") {
  Article made = article("x", "Dock workers walked out.");
  made.about.title = "Порт: strike at the port, day 3";
  const TinyIndex index({made});
  struct Row {
    const char* query;
    const char* title;
  };
  const Row rows[] = {
      {"port", "Порт: strike at the [port], day 3"},
      {"порты", "[Порт]: strike at the port, day 3"},
      {"strikes ports", "Порт: [strike] at the [port], day 3"},
      {"\"strike at the port\"", "Порт: [strike at the port], day 3"},
      {"workers", "Порт: strike at the port, day 3"},
      {"3 workers", "Порт: strike at the port, day [3]"},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    const auto result = index.search(row.query);
    REQUIRE(result.hits.size() == 1);
    CHECK(title_of(result.hits.front()) == row.title);
  }
}

TEST_CASE("a phrase never reaches from the title into the body", "[searcher]") {
  Article made = article("x", "strike ends");
  made.about.title = "Port";
  const TinyIndex index({made});
  CHECK(index.found("\"port strike\"").empty());
  CHECK(index.found("\"strike ends\"") == "x");
}

TEST_CASE("without snippets nothing is marked and all else is there",
          "[searcher]") {
  const TinyIndex index({article("port", "The port is shut.")});
  lede::SearchOptions titles_only;
  titles_only.snippets = 0;
  const auto result = index.search("port", titles_only);
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits.front().snippets.empty());
  CHECK(title_of(result.hits.front()) == "port");
  CHECK(result.hits.front().language == "en");
}

TEST_CASE("an article without a body has no snippet", "[searcher]") {
  Article made = article("x", "");
  made.about.title = "Port strike";
  const TinyIndex index({made});
  const auto result = index.search("port");
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits.front().snippets.empty());
  CHECK(title_of(result.hits.front()) == "[Port] strike");
}
