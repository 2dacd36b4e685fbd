
#include "extract/page.h"
#include "extract/page_tree.h"
#include "support/catch.h"
#include "support/random.h"
#include "support/time_limit.h"
#include "utf8.h"

namespace {

struct ShownPage {
  std::string title;
  std::string language;
  std::string text;
};

// What a browser would show of a page.
ShownPage shown(std::string_view html) {
  lede::PageTree page = lede::page_tree(html);
  return {lede::read_page(html).about.title, page.head.language, page.text};
}

struct Case {
  const char* what;
  std::string html;
  std::string text;
};

void check(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(shown(each.html).text == each.text);
  }
}

std::string times(std::size_t count, std::string_view text) {
  std::string out;
  for (; count > 0; --count) out += text;
  return out;
}

// Seconds that a page takes; it is read, whatever it is.
double seconds_for(std::string_view html) {
  return lede::test::processor_seconds(
      [html] { CHECK(lede::is_valid_utf8(shown(html).text)); });
}

}  // namespace

TEST_CASE("the text of a page is what a browser shows", "[indexer]") {
  check({
      {"paragraphs", "<p>Port shut.<p>Докеры ушли.</p>",
       "Port shut.\nДокеры ушли.\n"},
      {"text alone", "Port shut.", "Port shut.\n"},
      {"white space", "<p>\n  Port \n\t shut. </p>\n", "Port shut.\n"},
      {"line break", "<p>Port<br>shut<br/>again", "Port\nshut\nagain\n"},
      {"inline tags", "<p>P<b>o</b>rt <i>is</i> <a href=x>shut</a>.",
       "Port is shut.\n"},
      {"list", "<ul><li>one<li>two</ul>three", "one\ntwo\nthree\n"},
      {"table", "<table><tr><td>a</td><td>b</td></tr></table>", "a\nb\n"},
      {"headings", "<h2>Port</h2>Shut", "Port\nShut\n"},
      {"unknown tags", "<newsbox><p>Port</newsbox>", "Port\n"},
      {"unclosed tags", "<div><p><b>Port", "Port\n"},
      {"wrong order", "<b><i>Port</b> shut</i>", "Port shut\n"},
      {"upper case", "<P>Port</P><BR><DIV>shut</DIV>", "Port\nshut\n"},
      {"nothing", "", ""},
      {"no text", "<html><body></body></html>", ""},
  });
}

TEST_CASE("entities are the characters that they stand for", "[indexer]") {
  check({
      {"named", "<p>AT&amp;T &lt;b&gt; &quot;x&quot; caf&eacute;",
       "AT&T <b> \"x\" café\n"},
      {"numbers", "<p>&#1055;&#x43E;&#1088;&#x442; &#8217;&#128512;",
       "Порт ’\U0001F600\n"},
      {"typographic", "<p>&laquo;a&raquo; &mdash; &hellip;", "«a» — …\n"},
      {"no-break space", "<p>3&nbsp;ships", "3 ships\n"},
      {"not known", "<p>a &unknown; b & c &;", "a &unknown; b & c &;\n"},
  });
}

TEST_CASE("what a browser does not show is not in the text", "[indexer]") {
  check({
      {"script", "<script>var port = '<p>no</p>';</script><p>Port", "Port\n"},
      {"style", "<style>p { color: red }</style><p>Port", "Port\n"},
      {"noscript", "<noscript>turn it on</noscript><p>Port", "Port\n"},
      {"comment", "<p>Po<!-- no <p> no -->rt", "Port\n"},
      {"template", "<template><p>no</template><p>Port", "Port\n"},
      {"svg", "<svg><title>no</title><text>no</text></svg><p>Port", "Port\n"},
      {"iframe", "<iframe>no</iframe><p>Port", "Port\n"},
      {"script in a paragraph", "<p>Po<script>no</script>rt", "Port\n"},
      {"doctype", "<!DOCTYPE html><p>Port", "Port\n"},
      {"processing", "<?php echo 1 ?><p>Port", "Port\n"},
      {"attributes", "<p title=\"no > no\" data-x='<p>no'>Port", "Port\n"},
      {"title", "<title>no</title><p>Port", "Port\n"},
      {"head", "<head><meta name=x content=no><link href=no></head>Port",
       "Port\n"},
  });
}

TEST_CASE("a page has a title and a language", "[indexer][en][ru]") {
  struct Row {
    const char* html;
    const char* title;
    const char* language;
  };
  const Row rows[] = {
      {"<html lang=\"ru\"><title>Порт закрыт</title><h1>Другое</h1>",
       "Порт закрыт", "ru"},
      {"<html lang=en-GB><title> Port\n  shut </title>", "Port shut", "en-GB"},
      {"<title>A &amp; B &mdash; c</title>", "A & B — c", ""},
      {"<h1>Port <em>shut</em></h1><p>Text<h1>Another</h1>", "Port shut", ""},
      {"<title></title><h1>Port shut</h1>", "Port shut", ""},
      {"<title> </title><h1>Port shut</h1>", "Port shut", ""},
      {"<h1></h1><h1>Port shut</h1>", "Port shut", ""},
      {"<p>Port", "", ""},
      {"<HTML LANG='ru'><TITLE>x</TITLE>", "x", "ru"},
  };
  for (const Row& row : rows) {
    INFO(row.html);
    const ShownPage page = shown(row.html);
    CHECK(page.title == row.title);
    CHECK(page.language == row.language);
  }
}

TEST_CASE("a heading stays in the text", "[indexer]") {
  CHECK(shown("<h1>Port shut</h1><p>Text").text == "Port shut\nText\n");
}

TEST_CASE("a declared charset does not matter to decoded text", "[indexer]") {
  CHECK(shown("<meta charset=windows-1251><p>Порт").text == "Порт\n");
  CHECK(shown("<?xml version='1.0' encoding='koi8-r'?><p>Порт").text ==
        "Порт\n");
  CHECK(shown("<meta http-equiv=Content-Type content='text/html; "
              "charset=iso-8859-1'><p>Порт é")
            .text == "Порт é\n");
}

TEST_CASE("what is not closed hides no more than a browser hides",
          "[indexer]") {
  check({
      {"comment", "<p>Port<!-- no", "Port\n"},
      {"script", "<p>Port<script>no", "Port\n"},
      {"tag", "<p>Port<a href=", "Port\n"},
  });
  CHECK_THAT(shown("<title>Port<p>Text of the page").title,
             Catch::StartsWith("Port"));
}

TEST_CASE("a script that compares keeps the text behind it", "[indexer]") {
  const std::string script =
      "<script>for (i = 0; i<n; ++i) {" + times(300, " x += 1;") + "}</script>";
  CHECK(shown("<p>Before" + script + "<p>After").text == "Before\nAfter\n");
}

TEST_CASE("hostile pages end quickly", "[indexer]") {
  struct Row {
    const char* what;
    std::string html;
  };
  const Row rows[] = {
      {"attributes", "<p" + times(100'000, " a=1") + ">Port"},
      {"different attributes",
       [] {
         std::string tag = "<p";
         for (int number = 0; number < 100'000; ++number) {
           tag += " a" + std::to_string(number) + "=\"1\"";
         }
         return tag + ">Port";
       }()},
      {"nested blocks", times(100'000, "<div>") + "Port"},
      {"nested and closed",
       times(50'000, "<div>") + "Port" + times(50'000, "</div>")},
      {"nested inline", times(100'000, "<b>") + "Port"},
      {"nested lists", times(50'000, "<ul><li>") + "Port"},
      {"nested tables", times(20'000, "<table><tr><td>") + "Port"},
      {"less-than signs", times(1U << 20U, "<")},
      {"greater-than signs", times(1U << 20U, ">")},
      {"ampersands", times(1U << 20U, "&")},
      {"entities", times(100'000, "&#1055;")},
      {"a long entity", "&" + times(1U << 20U, "a") + ";"},
      {"quotes", times(200'000, "<a b=\"")},
      {"open tags", times(200'000, "<a ")},
      {"open comments", times(200'000, "<!-- ")},
      {"an open comment", "Port<!--" + times(1U << 20U, "-")},
      {"an open script", "<script>" + times(200'000, "</scrip ")},
      {"an open quote", "<a href=\"" + times(1U << 20U, "x")},
      {"a long name", "<" + times(1U << 20U, "a")},
      {"a long attribute", "<a " + times(1U << 20U, "b") + "=1>"},
      {"doctypes", times(100'000, "<!DOCTYPE html>")},
      {"processing", times(100'000, "<?x ")},
      {"titles", times(50'000, "<title>x")},
      {"forms", times(50'000, "<form><p>x")},
      {"one long text", times(1U << 20U, "x")},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    CHECK(seconds_for(row.html) < lede::test::kLinearSeconds);
  }
}

TEST_CASE("end tags of nothing among many open tags end quickly", "[indexer]") {
  for (const char* end : {"</i>", "</p>", "</x>"}) {
    INFO(end);
    CHECK(seconds_for(times(50'000, "<b>") + times(300'000, end)) <
          lede::test::kLinearSeconds);
  }
}

TEST_CASE("pages with more open tags than any page has end quickly",
          "[indexer]") {
  constexpr std::size_t kMany = 100'000;
  const std::string open = times(kMany, "<b>");
  const std::string pages[] = {
      // Each end tag has a start tag, but none that is still open.
      times(kMany, "<p>") + "</p>" + open + times(kMany, "</p>"),
      "<i>" + open + "</i>" + times(kMany, "<u>") + times(kMany, "</b>"),
      open + times(kMany, "<head>") + times(kMany, "<body>"),
  };
  for (const std::string& page : pages) {
    INFO(page.substr(0, 20) << "... " << page.substr(page.size() - 20));
    CHECK(seconds_for(page) < lede::test::kLinearSeconds);
  }
}

TEST_CASE("any page is text in valid UTF-8 without tags of its own",
          "[indexer]") {
  const std::vector<std::string> pieces = {
      "<p>",       "</p>",      "<b>",       "</div>",
      "<div>",     "<script>",  "</script>", "<!--",
      "-->",       "&amp;",     "&#1055;",   "&#xD800;",
      "&#0;",      "&",         "<",         ">",
      "\"",        "='",        " ",         "\n",
      "port",      "порт",      "<title>",   "</title>",
      "<h1>",      "<a href=x", "\u2028",    std::string(1, '\0'),
      "<![CDATA[", "]]>",       "<?",        "\U0001F600"};
  for (unsigned seed = 0; seed < 500; ++seed) {
    lede::test::Random random(seed);
    const std::string html = random.text_of(pieces, random.below(60));
    const ShownPage page = shown(html);
    INFO("seed " << seed << ": " << html);
    CHECK(lede::is_valid_utf8(page.title));
    CHECK(lede::is_valid_utf8(page.text));
    CHECK(lede::is_valid_utf8(page.language));
    CHECK((page.text.empty() || page.text.ends_with('\n')));
  }
}
