#include <lede/renderer.h>

#include "support/catch.h"
#include "support/json_text.h"
#include "support/tiny_index.h"

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

// The snippet object in a rendered hit.
std::string rendered(const Snippet& shown) {
  SearchResult result;
  result.hits.emplace_back();
  result.hits.front().snippets.push_back(shown);
  const std::string line = render_json_lines(result);
  const std::size_t begin = line.find("\"snippets\": [") + 13;
  return line.substr(begin, line.rfind("]}") - begin);
}

SearchResult sample() {
  SearchResult result;
  result.query = "порт \"strike\"";
  result.total = 12;
  result.notes = {"the bracket at character 1 is not closed"};
  Hit hit;
  hit.id = "wire-17";
  hit.title = {"Порт закрыт", {{0, 8}}};
  hit.url = "https://example.org/17";
  hit.source = "Example Times";
  hit.author = "A. \"Quote\" Writer";
  hit.published = "2025-11-27";
  hit.score = 4.25;
  hit.language = "ru";
  hit.languages = {{"ru", 0.97}, {"en", 0.03}};
  hit.snippets.push_back(snippet("Порт и strike", {{0, 8}, {12, 18}}));
  result.hits = {hit, Hit()};
  return result;
}

}  // namespace

TEST_CASE("an answer is one JSON object with all that a hit has",
          "[searcher]") {
  const std::string json = render_json(sample());
  INFO(json);
  CHECK(lede::test::fault_of_json(json).empty());
  CHECK(json.ends_with("}\n"));
  for (const char* part :
       {"\"query\": \"порт \\\"strike\\\"\"", "\"total\": 12",
        "\"id\": \"wire-17\"", "\"title\": \"Порт закрыт\"",
        "\"url\": \"https://example.org/17\"", "\"source\": \"Example Times\"",
        "\"author\": \"A. \\\"Quote\\\" Writer\"",
        "\"published\": \"2025-11-27\"", "\"score\": 4.25",
        "\"language\": \"ru\"", "\"ru\": 0.97", "\"en\": 0.03",
        "\"the bracket at character 1 is not closed\""}) {
    CHECK_THAT(json, Contains(part));
  }
}

TEST_CASE("JSON Lines have a hit on each line", "[searcher]") {
  const std::string lines = render_json_lines(sample());
  INFO(lines);
  CHECK(lede::test::fault_of_json_lines(lines).empty());
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 2);
  CHECK(lines.starts_with("{\"id\": \"wire-17\""));
  CHECK(render_json_lines(SearchResult()).empty());
}

TEST_CASE("ranges of highlights count characters", "[searcher]") {
  struct Case {
    const char* what;
    Snippet snippet;
    const char* json;
  };
  const Case cases[] = {
      {"Latin", snippet("a port", {{2, 6}}),
       R"({"text": "a port", "range": [0, 6], "highlights": [[2, 6]])"},
      {"Cyrillic", snippet("в порту", {{3, 13}}),
       R"({"text": "в порту", "range": [0, 7], "highlights": [[2, 7]])"},
      {"emoji", snippet("😀 порт 😀", {{5, 13}, {14, 18}}),
       R"({"text": "😀 порт 😀", "range": [0, 8], "highlights": [[2, 6], [7, 8]])"},
      {"Chinese", snippet("出口管制", {{6, 12}}),
       R"({"text": "出口管制", "range": [0, 4], "highlights": [[2, 4]])"},
      {"nothing marked", snippet("port", {}),
       R"({"text": "port", "range": [0, 4], "highlights": [])"},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK_THAT(rendered(each.snippet), Contains(each.json));
  }
  Snippet inside = snippet("порт", {});
  inside.characters_before = 17;
  CHECK_THAT(rendered(inside), Contains("\"range\": [17, 21]"));
}

TEST_CASE("text of an article cannot break out of JSON", "[searcher]") {
  struct Case {
    const char* what;
    std::string text;
    const char* json;
  };
  const Case cases[] = {
      {"quotes", "\"a\"", R"("\"a\"")"},
      {"backslash", "a\\", R"("a\\")"},
      {"line ends", "a\r\nb\tc", R"("a\r\nb\tc")"},
      {"escape code", "\x1B[31m", R"("\u001b[31m")"},
      {"NUL", std::string("a\0b", 3), R"("a\u0000b")"},
      {"DEL and C1", "\x7F\u0085", R"("\u007f\u0085")"},
      {"line separators", "\u2028\u2029", R"("\u2028\u2029")"},
      {"bytes that are no UTF-8", "a\xFF", "\"a\uFFFD\""},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    SearchResult result;
    result.query = each.text;
    const std::string json = render_json(result);
    CHECK_THAT(json, Contains(std::string("\"query\": ") + each.json));
    CHECK(lede::test::fault_of_json(json).empty());
  }
}

TEST_CASE("an empty answer is JSON too", "[searcher]") {
  const std::string json = render_json(SearchResult());
  INFO(json);
  CHECK(lede::test::fault_of_json(json).empty());
  CHECK_THAT(json, Contains("\"hits\": []") && Contains("\"total\": 0"));
}
