// Markdown with front matter.

#include "indexer/read_sources.h"
#include "source/markdown/front_matter.h"
#include "source/markdown/markdown_html.h"
#include "support/catch.h"
#include "support/time_limit.h"

using lede::test::all_of_file;
using lede::test::article_of_file;
using lede::test::shown;

namespace {

std::string article_of(std::string_view markdown) {
  return shown(article_of_file("a.md", markdown));
}

std::string times(std::size_t count, std::string_view text) {
  std::string out;
  for (; count > 0; --count) out += text;
  return out;
}

}  // namespace

TEST_CASE("front matter tells of an article in Markdown", "[indexer]") {
  struct Case {
    const char* what;
    const char* markdown;
    const char* article;
  };
  const Case cases[] = {
      {"YAML",
       "---\ntitle: \"Port: shut\"\nauthors: [Dana Holt, Lee Park]\n"
       "date: 2025-11-27 10:30:00 +0300\nlang: en\nid: port-1\n"
       "permalink: https://example.org/1\nsource: Example Times\n"
       "tags: [a, b]\n---\nDock workers walked out.\n",
       "port-1 | Port: shut | Dana Holt, Lee Park | 2025-11-27T10:30:00+03:00 "
       "| https://example.org/1 | Example Times | en | Dock workers walked "
       "out."},
      {"YAML in Russian with an author of parts",
       "---\r\ntitle: Порт закрыт\r\nauthor:\r\n  name: Анна Орлова\r\n"
       "  url: https://example.org\r\n...\r\nДокеры вышли.\r\n",
       "a.md | Порт закрыт | Анна Орлова |  |  |  |  | Докеры вышли."},
      {"authors of parts",
       "---\nauthors:\n- name: Dana\n  role: x\n- name: Lee\ntitle: T\n---\nx",
       "a.md | T | Dana, Lee |  |  |  |  | x"},
      {"TOML",
       "+++\ntitle = 'Port'\ndate = 2025-11-27T10:30:00Z\n"
       "authors = ['Dana', 'Lee']\n+++\nText.\n",
       "a.md | Port | Dana, Lee | 2025-11-27T10:30:00Z |  |  |  | Text."},
      {"an address below a site", "---\ntitle: T\nurl: /1/\n---\nx",
       "a.md | T |  |  |  |  |  | x"},
      {"a fault after the title", "---\ntitle: T\n}: [\n---\nx",
       "a.md | T |  |  |  |  |  | x"},
      {"a fault in TOML", "+++\ntitle = \n+++\n# Port\nx",
       "a.md | Port |  |  |  |  |  | x"},
      {"a line that is no front matter", "---\n\n# Port\n\nText",
       "a.md | Port |  |  |  |  |  | Port/Text"},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(article_of(each.markdown) == each.article);
  }
}

TEST_CASE("the first heading is the title if nothing else is", "[indexer]") {
  CHECK(article_of("# Port *shut* today\n\nText\n\n# More\n") ==
        "a.md | Port shut today |  |  |  |  |  | Text/More");
  CHECK(article_of("Port\n====\nText") == "a.md | Port |  |  |  |  |  | Text");
  CHECK(article_of("---\ntitle: Port\n---\n# Port\nText") ==
        "a.md | Port |  |  |  |  |  | Text");
  CHECK(article_of("---\ntitle: Port\n---\n# Strike\nText") ==
        "a.md | Port |  |  |  |  |  | Strike/Text");
}

TEST_CASE("Markdown is read as text", "[indexer]") {
  struct Case {
    const char* markdown;
    const char* body;
  };
  const Case cases[] = {
      {"One *two*\nthree\n\nfour", "One two three/four"},
      {"- one\n- two\n  - three", "one/two/three"},
      {"> said\n> she", "said she"},
      {"[words](https://example.org \"t\") ![alt](a.png)", "words"},
      {"a  \nb", "a/b"},
      {"```\nx = 1\ny < 2\n```", "x = 1/y < 2"},
      {"| a | b |\n|---|---|\n| 1 | 2 |", "a b/1 2"},
      {"a &laquo;b&raquo; &amp; <c", "a «b» & <c"},
      {"x <b>bold</b> <!-- hidden -->y", "x bold y"},
      {"<div>\nin a block\n</div>\n\n<script>\nx()\n</script>", "in a block"},
      {"~~old~~ new", "old new"},
      {"Порт **закрыт**", "Порт закрыт"},
  };
  for (const Case& each : cases) {
    INFO(each.markdown);
    CHECK(article_of("---\ntitle: T\n---\n" + std::string(each.markdown)) ==
          "a.md | T |  |  |  |  |  | " + std::string(each.body));
  }
}

TEST_CASE("what is no Markdown text is told", "[indexer]") {
  CHECK(all_of_file("a.md", std::string(100, '\0')) ==
        "rejected a.md: binary, not text\n");
}

TEST_CASE("front matter that is made to explode does not", "[indexer]") {
  std::string laughs = "---\na: &a [x, x]\n";
  for (char name = 'b'; name < 'z'; ++name) {
    laughs += std::string(1, name) + ": &" + name + " [";
    for (int count = 0; count < 9; ++count) {
      laughs += std::string("*") + static_cast<char>(name - 1) + ", ";
    }
    laughs += "]\n";
  }
  CHECK(article_of(laughs + "title: T\nauthors: *y\n---\nx") ==
        "a.md | T |  |  |  |  |  | x");
  article_of("---\n" + std::string(60'000, '[') + "\n---\n# A\nx");
  article_of("---\n" + times(20'000, "{a") + "\n---\n# A\nx");
  article_of("---\n" + times(8'000, "- - ") + "\n---\n# A\nx");
  article_of("+++\na = " + std::string(60'000, '[') + "\n+++\n# A\nx");
}

TEST_CASE("Markdown that uses a long target over and over is refused",
          "[indexer]") {
  CHECK(all_of_file("a.md", "[x]: " + std::string(1U << 20U, 'u') + "\n\n" +
                                times(1U << 20U, "[x] ")) ==
        "rejected a.md: Markdown whose links explode\n");
}

TEST_CASE("Markdown that is hard to read is read in time", "[indexer]") {
  const std::string texts[] = {
      std::string(1U << 20U, '['),
      std::string(1U << 20U, '>'),
      times(1U << 18U, "![[]()"),
      times(1U << 18U, "[a]("),
      times(1U << 18U, "*a **b "),
      times(1U << 18U, "<!--"),
      times(1U << 19U, "* "),
      times(100, "|a") + "|\n" + times(100, "|-") + "|\n" +
          times(100'000, "a\n"),
      std::string(1U << 20U, '`'),
  };
  for (const std::string& text : texts) {
    INFO(text.substr(0, 20));
    const double seconds = lede::test::processor_seconds([&text] {
      CHECK(lede::markdown_html(text).html.size() < 30 * text.size());
    });
    CHECK(seconds < lede::test::kLinearSeconds);
  }
}
