#include <algorithm>

#include <lede/renderer.h>

#include "support/catch.h"
#include "support/random.h"
#include "support/tiny_index.h"
#include "utf8.h"

using Catch::Contains;
using lede::Hit;
using lede::SearchResult;
using lede::Snippet;

namespace {

Snippet snippet(std::string text, std::vector<lede::Span> highlights) {
  Snippet made;
  made.text = std::move(text);
  made.highlights = std::move(highlights);
  return made;
}

// An answer that has the same text everywhere.
SearchResult answer_of(const std::string& text) {
  SearchResult result;
  result.query = text;
  result.total = 1;
  result.notes = {text};
  Hit hit;
  hit.id = hit.source = hit.author = hit.published = text;
  hit.url = "https://example.org/" + text;
  hit.title = {text, {{0, text.size()}}};
  hit.language = "en";
  hit.languages = {{"en", 1.0}};
  hit.snippets = {snippet(text, {{0, text.size()}}), snippet(text, {})};
  result.hits = {hit};
  return result;
}

std::size_t count(std::string_view text, char byte) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), byte));
}

}  // namespace

TEST_CASE("a page shows all that a hit has, matches marked",
          "[searcher][en][ru]") {
  SearchResult result;
  result.query = "порт";
  result.total = 12;
  result.offset = 10;
  result.notes = {"the bracket at character 1 is not closed"};
  Hit hit;
  hit.id = "wire-17";
  hit.title = {"Порт закрыт", {{0, 8}}};
  hit.url = "https://example.org/17?a=1&b=2";
  hit.source = "Example Times";
  hit.published = "2025-11-27T10:00:00Z";
  hit.score = 4.25;
  hit.language = "ru";
  hit.languages = {{"ru", 0.97}, {"en", 0.03}};
  hit.snippets = {snippet("В порту тихо.", {{3, 13}})};
  hit.snippets.front().cut_before = true;
  result.hits = {hit, Hit()};
  const std::string page = render_html(result);
  INFO(page);
  for (const char* part :
       {"<!DOCTYPE html>", "<title>порт</title>", "12 articles found",
        "<ol start=\"11\">", "<article lang=\"ru\">",
        "<a href=\"https://example.org/17?a=1&amp;b=2\"",
        "<mark>Порт</mark> закрыт</a>", "<bdi>Example Times</bdi>",
        "<bdi>2025-11-27</bdi>", "ru 97 %, en 3 %",
        "…В <mark>порту</mark> тихо.</p>",
        "the bracket at character 1 is not closed"}) {
    CHECK_THAT(page, Contains(part));
  }
}

TEST_CASE("a page says so where nothing is found", "[searcher]") {
  SearchResult result;
  result.query = "absent";
  const std::string page = render_html(result);
  CHECK_THAT(page, Contains("Nothing found for: absent"));
  CHECK(page.find("<ol") == std::string::npos);
}

TEST_CASE("a page links to addresses of the web and to nothing else",
          "[searcher]") {
  struct Row {
    const char* url;
    bool is_link;
  };
  const Row rows[] = {
      {"https://example.org/a", true},
      {"http://example.org/a", true},
      {"HTTPS://EXAMPLE.ORG/", true},
      {"javascript:alert(1)", false},
      {" https://example.org", false},
      {"data:text/html,<script>alert(1)</script>", false},
      {"file:///etc/passwd", false},
      {"//example.org", false},
      {"http:", false},
      {"", false},
  };
  for (const Row& row : rows) {
    INFO(row.url);
    SearchResult result = answer_of("text");
    result.hits.front().url = row.url;
    const std::string page = render_html(result);
    CHECK((page.find("<a href") != std::string::npos) == row.is_link);
  }
}

TEST_CASE("nothing of an article becomes markup", "[searcher]") {
  const std::string harmless = render_html(answer_of("text"));
  const char* const attacks[] = {
      "</title><script>alert(1)</script>",
      "\"><img src=x onerror=alert(1)>",
      "' onmouseover='alert(1)",
      "</mark></p></article></body>",
      "<!--",
      "]]><svg/onload=alert(1)>",
      "&lt;script&gt;",
      "</style><style>body{display:none}",
      "\x1B[31mred\x1B[0m",
      "\u202Etxt.exe\u202C",
      "a\xFF<\xC0\xBC",
  };
  std::string override;  // from right to left
  lede::append_utf8(0x202E, override);
  for (const std::string attack : attacks) {
    INFO(attack);
    const std::string page = render_html(answer_of(attack));
    for (const char sign : {'<', '>', '"', '\''}) {
      CHECK(count(page, sign) == count(harmless, sign));
    }
    CHECK(count(page, '\x1B') == 0);
    CHECK(page.find(override) == std::string::npos);
  }
}

TEST_CASE("nothing of any random text becomes markup", "[searcher]") {
  const std::string harmless = render_html(answer_of("text"));
  std::vector<std::string> pieces = lede::test::odd_pieces();
  pieces.insert(pieces.end(), {"<", ">", "\"", "'", "&", "/", "<b>", "-->"});
  for (unsigned seed = 0; seed < 300; ++seed) {
    lede::test::Random random(seed);
    const std::string text = "x" + random.text_of(pieces, 30);
    INFO("seed " << seed << ": " << text);
    const std::string page = render_html(answer_of(text));
    for (const char sign : {'<', '>', '"', '\''}) {
      REQUIRE(count(page, sign) == count(harmless, sign));
    }
  }
}
