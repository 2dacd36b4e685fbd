#include "extract/json_ld.h"

#include <string>
#include <vector>

#include "support/catch.h"

using namespace lede;

namespace {

std::string shown(const StructuredArticle& article) {
  return article.headline + " | " + article.author + " | " + article.published +
         " | " + article.publisher;
}

}  // namespace

TEST_CASE("JSON-LD is read in the forms that pages have",
          "[indexer][extract][ru]") {
  struct Case {
    std::string json;
    std::string expected;
  };
  const Case cases[] = {
      {R"({"@type":"NewsArticle","headline":"A","author":{"name":"B"},
           "datePublished":"2025-11-27","publisher":{"name":"C"}})",
       "A | B | 2025-11-27 | C"},
      {R"({"@type":["Article","Thing"],"headline":"Мост",
           "author":["Анна",{"name":"Пётр"}]})",
       "Мост | Анна, Пётр |  | "},
      {R"({"@graph":[{"@type":"Person","@id":"#p","name":"Ann"},
           {"@type":"Organization","@id":"#o","name":"News"},
           {"@type":"Article","headline":"A","author":{"@id":"#p"},
            "publisher":{"@id":"#o"}}]})",
       "A | Ann |  | News"},
      {R"([{"@type":"WebSite","name":"X"},
           {"@type":"https://schema.org/ReportageNewsArticle","headline":"A"}])",
       "A |  |  | "},
      {R"({"@type":"WebPage","mainEntity":{"@type":"BlogPosting",
           "headline":"A"}})",
       "A |  |  | "},
      {R"({"@type":"Article","headline":"Q &amp; A","author":null})",
       "Q & A |  |  | "},
      {"//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"A\"}\n//]]>",
       "A |  |  | "},
      {"<!-- {\"@type\":\"Article\",\"headline\":\"A\"} -->", "A |  |  | "},
      {"{\"@type\":\"Article\",\"headline\":\"A\nB\"}", "A B |  |  | "},
      {R"({"@type":"Product","headline":"A"})", " |  |  | "},
      {R"({"@type":"Article","headline":"A")", " |  |  | "},
      {"[1,2,{}]", " |  |  | "},
      {"}{", " |  |  | "},
      {"", " |  |  | "},
  };
  for (const Case& one : cases) {
    INFO(one.json);
    CHECK(shown(structured_article({one.json})) == one.expected);
  }
}

TEST_CASE("a broken script does not spoil the next", "[indexer][extract]") {
  CHECK(structured_article({"{broken", R"({"@type":"Article","headline":"A"})"})
            .headline == "A");
}

TEST_CASE("JSON-LD nested without end is refused", "[indexer][extract]") {
  std::string deep;
  for (int level = 0; level < 100'000; ++level) deep += "[";
  for (int level = 0; level < 100'000; ++level) deep += "]";
  CHECK(structured_article({deep}).headline.empty());
}
