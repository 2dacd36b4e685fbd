#include <sstream>

#include <lede/renderer.h>

#include "display_width.h"
#include "render/terminal_link.h"
#include "support/catch.h"
#include "support/random.h"
#include "utf8.h"

using Catch::Contains;
using lede::Hit;
using lede::render_text;
using lede::SearchResult;
using lede::Snippet;
using lede::TextStyle;

namespace {

Snippet snippet(std::string text, std::vector<lede::Span> highlights) {
  Snippet made;
  made.text = std::move(text);
  made.highlights = std::move(highlights);
  return made;
}

SearchResult answer(const Hit& hit) {
  SearchResult result;
  result.query = "port";
  result.total = 1;
  result.hits = {hit};
  return result;
}

Hit sample_hit() {
  Hit hit;
  hit.id = "a.txt";
  hit.title = {"The port is shut", {{4, 8}}};
  hit.source = "Example Times";
  hit.published = "2025-11-27T10:30:00Z";
  hit.score = 4.254;
  hit.language = "en";
  hit.languages = {{"en", 0.97}, {"ru", 0.028}, {"fr", 0.002}};
  hit.snippets.push_back(snippet("In the port, в порту.", {{7, 11}, {16, 26}}));
  return hit;
}

std::string without_codes(std::string text) {
  for (std::size_t at = text.find('\x1B'); at != std::string::npos;
       at = text.find('\x1B')) {
    text.erase(at, text.find('m', at) + 1 - at);
  }
  return text;
}

// The width of the widest line.
std::size_t columns_of(const std::string& text) {
  std::istringstream lines(without_codes(text));
  std::size_t widest = 0;
  for (std::string line; std::getline(lines, line);) {
    widest = std::max(widest, lede::display_columns(line));
  }
  return widest;
}

}  // namespace

TEST_CASE("a hit is a title and facts and snippets", "[searcher]") {
  CHECK(render_text(answer(sample_hit())) ==
        "1. The *port* is shut\n"
        "   Example Times · a.txt · 2025-11-27 · en 97 %, ru 3 %, fr <1 % · "
        "4.25\n"
        "   In the *port*, в *порту*.\n"
        "\n"
        "1 article found\n");
}

TEST_CASE("the facts of a hit leave out what is not known", "[searcher]") {
  struct Row {
    const char* what;
    Hit hit;
    const char* facts;
  };
  Hit bare;
  bare.id = "a.txt";
  bare.language = "und";
  Hit page = bare;
  page.url = "https://example.org/a";
  page.language = "ru";
  page.languages = {{"ru", 1.0}};
  const Row rows[] = {
      {"an id alone", bare, "   a.txt · 0.00\n"},
      {"a URL instead of the id", page,
       "   https://example.org/a · ru · 0.00\n"},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    CHECK_THAT(render_text(answer(row.hit)), Contains(row.facts));
  }
}

TEST_CASE("a title is its article's id, or no longer than people read",
          "[searcher]") {
  Hit hit = sample_hit();
  hit.title = {"", {}};
  CHECK_THAT(render_text(answer(hit)), Catch::StartsWith("1. a.txt\n"));
  CHECK_THAT(lede::render_html(answer(hit)), Contains(">a.txt</h2>"));
  std::string title;
  for (int word = 0; word < 100'000; ++word) title += "порт ";
  hit.title = {title, {{0, 8}, {9 * 60 - 1, 9 * 60 + 8}, {9000, 9008}}};
  for (const std::string& shown :
       {render_text(answer(hit)), lede::render_html(answer(hit))}) {
    CHECK_THAT(shown, Contains("порт порт…"));
    CHECK(shown.size() < 10'000);
  }
  CHECK_THAT(render_text(answer(hit)), Catch::StartsWith("1. *порт* порт"));
}

TEST_CASE("of a long query that finds nothing the begin is shown",
          "[searcher]") {
  SearchResult result;
  result.query = std::string(4000, '(');
  CHECK(render_text(result) ==
        "Nothing found for: " + std::string(200, '(') + "…\n");
}

TEST_CASE("the last line tells how many articles there are", "[searcher]") {
  struct Row {
    std::size_t total;
    bool exact;
    std::size_t offset;
    std::size_t hits;
    const char* line;
  };
  const Row rows[] = {
      {0, true, 0, 0, "Nothing found for: port\n"},
      {1, true, 0, 1, "1 article found\n"},
      {2, true, 0, 2, "2 articles found\n"},
      {30, true, 0, 2, "30 articles found, 1 to 2 shown\n"},
      {30, true, 10, 2, "30 articles found, 11 to 12 shown\n"},
      {30, true, 0, 0, "30 articles found\n"},
      {30, true, 90, 0, "30 articles found, none on this page\n"},
      {20000, false, 0, 1, "at least 20000 articles found, 1 to 1 shown\n"},
  };
  for (const Row& row : rows) {
    SearchResult result;
    result.query = "port";
    result.total = row.total;
    result.total_is_exact = row.exact;
    result.offset = row.offset;
    result.hits.resize(row.hits);
    INFO(row.line);
    CHECK(render_text(result).ends_with(row.line));
  }
}

TEST_CASE("hits are numbered from the offset on", "[searcher]") {
  SearchResult result = answer(sample_hit());
  result.offset = 10;
  CHECK(render_text(result).starts_with("11. "));
}

TEST_CASE("notes follow the answer", "[searcher]") {
  SearchResult result = answer(sample_hit());
  result.notes = {"the operator at character 6 was ignored", "another"};
  CHECK(render_text(result).ends_with(
      "1 article found\n"
      "Note: the operator at character 6 was ignored\n"
      "Note: another\n"));
}

TEST_CASE("a snippet that is cut has dots where it is", "[searcher]") {
  Hit hit = sample_hit();
  hit.snippets = {snippet("in the port of", {{7, 11}})};
  hit.snippets.front().cut_before = true;
  hit.snippets.front().cut_after = true;
  CHECK_THAT(render_text(answer(hit)), Contains("   …in the *port* of…\n"));
}

TEST_CASE("colours are switched on and off again", "[searcher]") {
  TextStyle style;
  style.colour = true;
  const std::string coloured = render_text(answer(sample_hit()), style);
  CHECK_THAT(coloured, Contains("\x1B[1;31mport\x1B[0m"));
  CHECK_THAT(coloured, Contains("\x1B[1;31mпорту\x1B[0m"));
  CHECK_THAT(coloured, !Contains("*"));
  std::string plain = render_text(answer(sample_hit()));
  plain.erase(std::remove(plain.begin(), plain.end(), '*'), plain.end());
  CHECK(without_codes(coloured) == plain);
  std::istringstream lines(coloured);
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    const std::size_t last = line.rfind("\x1B[");
    if (last != std::string::npos) CHECK(line.substr(last, 4) == "\x1B[0m");
  }
}

TEST_CASE("lines are wrapped between words within the width",
          "[searcher][en][ru]") {
  Hit hit = sample_hit();
  hit.title.text = "Забастовка докеров закрыла порт на третий день";
  hit.title.highlights = {{0, 20}, {50, 58}};
  hit.snippets = {
      snippet("Cranes stood still over the container port of Halmsund on "
              "Thursday as 1,900 dockers kept up a strike over night shifts.",
              {{38, 42}, {98, 104}}),
      snippet("Краны над портом стояли весь четверг: докеры не вышли на "
              "ночную смену, и тридцать четыре судна ждут на рейде.",
              {{19, 31}})};
  for (const std::size_t columns : {30U, 40U, 41U, 60U, 80U}) {
    for (const bool colour : {false, true}) {
      const std::string text = render_text(answer(hit), {colour, columns});
      INFO(columns << " columns:\n" << text);
      CHECK(columns_of(text) <= columns);
    }
  }
  CHECK_THAT(render_text(answer(hit), {false, 40}),
             Contains("   Cranes stood still over the container\n"
                      "   *port* of Halmsund on Thursday as\n"));
}

TEST_CASE("text without spaces is wrapped within the width too", "[searcher]") {
  Hit hit = sample_hit();
  std::string chinese;
  for (int count = 0; count < 30; ++count) chinese += "出口管制";
  const std::string url = "https://example.org/" + std::string(80, 'x');
  for (const std::string& text : {chinese, url}) {
    hit.snippets = {snippet(text, {{0, 6}})};
    const std::string shown = render_text(answer(hit), {false, 40});
    INFO(shown);
    CHECK(columns_of(shown) <= 40);
  }
}

TEST_CASE("nothing of an article is obeyed by a terminal", "[searcher]") {
  const std::string attacks[] = {
      "\x1B[31mred",          // a colour
      "\x1B]0;title\x07",     // a window title
      "\u009B2J",             // C1: clear the screen
      "a\rb\bc\x7F",          // overwrite what stands there
      "\u202Etxt.exe\u202C",  // right to left
      "\u2066x\u2069",
      std::string("a\0b", 3),
  };
  for (const std::string& attack : attacks) {
    Hit hit;
    hit.id = hit.source = hit.author = hit.language = attack;
    hit.title = {attack + " title", {{0, attack.size()}}};
    hit.snippets = {snippet(attack + " body", {{0, attack.size()}})};
    SearchResult result = answer(hit);
    result.query = attack;
    result.notes = {attack};
    for (const std::size_t columns : {0U, 40U}) {
      const std::string text = render_text(result, {false, columns});
      INFO("attack " << &attack - attacks);
      for (const char* code : {"\x1B", "\u009B", "\x07", "\x08", "\x7F", "\r",
                               "\u202E", "\u2066"}) {
        CHECK(text.find(code) == std::string::npos);
      }
      CHECK(text.find('\0') == std::string::npos);
    }
    hit.url = attack;
    CHECK(render_text(answer(hit)).find('\x1B') == std::string::npos);
    CHECK(without_codes(render_text(answer(hit), {true, 40})).find('\x1B') ==
          std::string::npos);
  }
}

TEST_CASE("any hit is rendered as valid UTF-8", "[searcher]") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    lede::test::Random random(seed);
    Hit hit;
    hit.title.text = random.text_of(lede::test::odd_pieces(), 10);
    hit.title.highlights = {{0, hit.title.text.size()}};
    hit.id = random.text_of(lede::test::odd_pieces(), 3);
    hit.snippets = {snippet(random.text_of(lede::test::odd_pieces(), 40), {})};
    INFO("seed " << seed);
    const std::size_t columns = random.below(60);
    const std::string text =
        render_text(answer(hit), {random.one_in(2), columns});
    CHECK(lede::is_valid_utf8(text));
    CHECK(without_codes(text).find('\x1B') == std::string::npos);
  }
}

TEST_CASE("a title leads to its address on a terminal", "[searcher]") {
  lede::SearchResult result;
  result.hits.resize(1);
  lede::Hit& hit = result.hits.front();
  hit.id = "1";
  hit.title = {"Port strike", {{0, 4}}};
  const auto text_of = [&](std::string url, bool colour) {
    hit.url = std::move(url);
    lede::TextStyle style;
    style.links = true;
    style.colour = colour;
    const std::string text = render_text(result, style);
    return text.substr(0, text.find('\n'));
  };
  CHECK(text_of("https://wire.example/1", false) ==
        "1. \x1b]8;id=1;https://wire.example/1\x1b\\*Port*\x1b]8;;\x1b\\ "
        "\x1b]8;id=1;https://wire.example/1\x1b\\strike\x1b]8;;\x1b\\");
  CHECK_THAT(text_of("FILE:///news/1.txt", true),
             Contains("\x1b]8;id=1;FILE:///news/1.txt\x1b\\\x1b[1;31mPort"
                      "\x1b[0m\x1b]8;;\x1b\\"));
  for (const char* url :
       {"", "javascript:alert(1)", "data:text/html,a", "wire.example/1",
        "ftp://wire.example", "https:/wire.example"}) {
    INFO(url);
    CHECK(text_of(url, false) == "1. *Port* strike");
  }
  CHECK(text_of("https://a.example/" + std::string(3000, 'x'), false) ==
        "1. *Port* strike");
}

TEST_CASE("no address ends the code of a link or begins another",
          "[searcher]") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    lede::test::Random random(seed);
    const auto link =
        lede::terminal_link("https://" + random.bytes(random.below(200)), "7");
    const std::string begin = "\x1b]8;id=7;https://";
    REQUIRE(link.open.starts_with(begin));
    REQUIRE(link.open.ends_with("\x1b\\"));
    for (const char byte :
         link.open.substr(begin.size(), link.open.size() - begin.size() - 2)) {
      CHECK(byte > ' ');
      CHECK(byte < 0x7F);
    }
  }
}

TEST_CASE("links take no columns", "[searcher]") {
  lede::SearchResult result;
  result.hits.resize(1);
  result.hits.front().title.text = "The port of Halmsund is shut for a week";
  result.hits.front().url = "https://wire.example/1";
  lede::TextStyle style;
  style.columns = 20;
  const std::string plain = render_text(result, style);
  style.links = true;
  std::string linked = render_text(result, style);
  for (std::size_t at = linked.find("\x1b]8;"); at != std::string::npos;
       at = linked.find("\x1b]8;")) {
    linked.erase(at, linked.find("\x1b\\", at) + 2 - at);
  }
  CHECK(linked == plain);
}
