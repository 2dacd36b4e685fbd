#include <functional>
#include <string>
#include <vector>

#include "extract/page.h"
#include "extract/page_tree.h"
#include "sample_page.h"
#include "support/catch.h"
#include "support/random.h"
#include "support/time_limit.h"
#include "utf8.h"

using namespace lede;
using namespace lede::test;

namespace {

std::string times(std::size_t count, const std::string& text) {
  std::string out;
  out.reserve(count * text.size());
  for (; count > 0; --count) out += text;
  return out;
}

const std::vector<std::string>& tag_soup() {
  static const std::vector<std::string> pieces = {
      "<p>",
      "</p>",
      "<div class=\"comment\">",
      "</div>",
      "<a href=x>",
      "</a>",
      "<b>",
      "</i>",
      "<table>",
      "<td>",
      "</table>",
      "<li>",
      "<br>",
      "<script>",
      "</script>",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<title>",
      "</title>",
      "<h1>",
      "</h1>",
      "<meta name=author content=\"",
      "\">",
      "'",
      "\"",
      "&amp;",
      "&#x110000;",
      "&#0;",
      "&#xD800;",
      "&#150;",
      "<",
      ">",
      "</",
      "<article>",
      "<html lang=ru>",
      "<body>",
      "</body>",
      "</html>",
      "<svg>",
      "<select>",
      "<template>",
      "</template>",
      "<noscript>",
      "The bridge was opened on Monday, the town said. ",
      "Мост открыли в понедельник, сообщила мэрия. ",
      "<script type=application/ld+json>{\"@type\":\"Article\",",
      "<time datetime=2025-11-27>",
      "<form hidden>",
      "\xC2\xA0",
      "\xE2\x80\xA6",
      "<p style=\"display:none\">",
      "<x-y>",
      "<a<b>",
      "<p/ / =>"};
  return pieces;
}

}  // namespace

TEST_CASE("hostile pages cost little more than others of their size",
          "[indexer][extract]") {
  struct Case {
    const char* what;
    std::string html;
  };
  const Case cases[] = {
      {"a million nested divs", times(1'000'000, "<div>")},
      {"nested tables", times(100'000, "<table><tr><td>")},
      {"100,000 attributes", "<p" + times(100'000, " a=1") + ">"},
      {"an attribute of 10 MB",
       "<p a=\"" + times(1'000'000, "0123456789") + "\">"},
      {"a wide table", "<table><tr>" + times(300'000, "<td>x")},
      {"a million entities", times(1'000'000, "&amp;")},
      {"nothing but <", times(1'000'000, "<")},
      {"bold never ends, italics end",
       times(200'000, "<b>") + times(400'000, "</i>")},
      {"many start, many end otherwise",
       times(100'000, "<i>") + times(100'000, "<b>") + times(100'000, "</i>") +
           times(100'000, "</b>")},
      {"comments without end", times(200'000, "<!--")},
      {"scripts without end", times(100'000, "<script>")},
      {"links without end", times(300'000, "<a href=x>y")},
      {"paragraphs in a deep place",
       times(400, "<div>") + times(100'000, "<p>one two, three four. ")},
      {"lines in places as deep",
       times(400, "<div>x") + times(50'000, "<div>a</div>x")},
      {"classes without end",
       times(20'000, "<div class=\"" + times(50, "nav ") + "\">x</div>")},
      {"JSON-LD of 5 MB", "<script type=application/ld+json>" +
                              times(1'000'000, "[1,2,") + "</script>"},
      {"metas without end",
       times(100'000, "<meta name=author content=http://x>")},
  };
  for (const Case& one : cases) {
    INFO(one.what);
    const std::string html =
        one.html + "<p>The last words of the page are these.";
    const double seconds = lede::test::processor_seconds(
        [&html] { CHECK(is_valid_utf8(read_page(html).body)); });
    CHECK(seconds < lede::test::kLinearSeconds);
  }
}

TEST_CASE("the text of a page nested too deep is kept", "[indexer][extract]") {
  const std::string words = "The last words of the page are these.";
  for (const char* tag : {"<div>", "<b>", "<table><tr><td>", "<font>"}) {
    INFO(tag);
    const std::string text = page_tree(times(10'000, tag) + "<p>" + words).text;
    CHECK(text.find(words) != std::string::npos);
  }
}

TEST_CASE("tag soup gives valid UTF-8, and the same each time",
          "[indexer][extract]") {
  for (unsigned seed = 0; seed < 400; ++seed) {
    INFO("seed " << seed);
    Random random(seed);
    const std::string html = random.text_of(tag_soup(), 1 + random.below(300));
    const ArticlePage page = read_page(html);
    REQUIRE(is_valid_utf8(page.body));
    REQUIRE(is_valid_utf8(page.about.title));
    REQUIRE(is_valid_utf8(page.about.author));
    REQUIRE((page.body.empty() || page.body.back() == '\n'));
    REQUIRE(page.body == read_page(html).body);
  }
}

TEST_CASE("blocks of tag soup are ordered ranges within the text",
          "[indexer][extract]") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    INFO("seed " << seed);
    Random random(seed);
    const PageTree tree =
        page_tree(random.text_of(tag_soup(), 1 + random.below(300)));
    std::size_t at = 0;
    for (const PageBlock& block : tree.blocks) {
      REQUIRE(block.begin >= at);
      REQUIRE(block.end > block.begin);
      REQUIRE(block.end <= tree.text.size());
      REQUIRE(block.element < tree.elements.size());
      REQUIRE(is_valid_utf8(tree.text_of(block)));
      at = block.end;
    }
  }
}
