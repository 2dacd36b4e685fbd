#include <string>
#include <vector>

#include "extract/page.h"
#include "sample_page.h"
#include "support/catch.h"

using namespace lede;
using namespace lede::test;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the body is the article without what stands around it",
          "[indexer][extract][ru]") {
  struct Case {
    bool russian;
    std::vector<std::string> in;
    std::vector<std::string> out;
  };
  const Case cases[] = {
      {false,
       {"The bridge across the harbour", "first to cross the new deck",
        "said Anna Belova", "take the ferry", "since September."},
       {"Politics", "Most popular", "Price of fish", "All rights reserved"}},
      {true,
       {"Мост через гавань", "Первыми по новому", "сказала инженер",
        "добирались до работы", "с сентября."},
       {"Политика", "Популярное", "Цены на рыбу", "Все права"}},
  };
  for (const Case& one : cases) {
    SamplePage page;
    page.russian = one.russian;
    const ArticlePage article = read_page(page.html());
    INFO(article.body);
    CHECK_FALSE(article.is_whole_text);
    for (const std::string& part : one.in) {
      INFO(part);
      CHECK(has(article.body, part));
    }
    for (const std::string& part : one.out) {
      INFO(part);
      CHECK_FALSE(has(article.body, part));
    }
  }
}

TEST_CASE("the title is not said again in the body", "[indexer][extract]") {
  const ArticlePage article = read_page(SamplePage{}.html());
  CHECK(article.about.title == "Harbour bridge reopens after repairs");
  INFO(article.body);
  CHECK_FALSE(has(article.body, "Harbour bridge reopens"));
}

TEST_CASE("each paragraph is a line", "[indexer][extract]") {
  const std::string body = read_page(SamplePage{}.html()).body;
  INFO(body);
  CHECK(std::count(body.begin(), body.end(), '\n') == 5);
  CHECK(body.back() == '\n');
}

TEST_CASE("what sites put behind an article is left out",
          "[indexer][extract][ru]") {
  struct Case {
    const char* what;
    bool russian;
    std::string html;
    std::string word;
  };
  const Case cases[] = {
      {"related", false,
       "<div class=\"related\"><h3>Related articles</h3><ul><li><a href=\"/7\">"
       "Ferry company cuts its fleet</a></li><li><a href=\"/8\">Quay wall "
       "cracks in the frost</a></li></ul></div>",
       "Ferry company"},
      {"related", true,
       "<div class=\"related\"><h3>Читайте также</h3><ul><li><a href=\"/7\">"
       "Паромы сокращают рейсы</a></li><li><a href=\"/8\">Набережная треснула "
       "от мороза</a></li></ul></div>",
       "Паромы сокращают"},
      {"comments", false,
       "<div id=\"comments\"><h3>2 comments</h3><div class=\"comment\"><b>Rob"
       "</b> 10:31<p>About time, I say, the ferry was a joke.</p></div><div "
       "class=\"comment\"><b>Sue</b> 11:02<p>Nine million, and who pays for it "
       "in the end?</p></div></div>",
       "ferry was a joke"},
      {"comments", true,
       "<div id=\"comments\"><h3>Комментарии (2)</h3><div class=\"comment\"><b>"
       "Роман</b> 10:31<p>Давно пора, паром был один смех.</p></div><div "
       "class=\"comment\"><b>Соня</b> 11:02<p>Девять миллионов, а кто платит в "
       "итоге?</p></div></div>",
       "паром был один смех"},
      {"share bar", false,
       "<div class=\"share\"><a href=\"#\">Facebook</a> <a href=\"#\">Twitter"
       "</a> <a href=\"#\">Email</a></div>",
       "Facebook"},
      {"cookie banner", false,
       "<div class=\"cookie-consent\"><p>We use cookies to improve our site, "
       "to "
       "show you advertising and to measure traffic. Read our privacy policy."
       "</p></div>",
       "use cookies"},
      {"cookie banner", true,
       "<div class=\"cookie-consent\"><p>Мы используем cookie, чтобы улучшать "
       "сайт, показывать рекламу и измерять посещаемость.</p></div>",
       "Мы используем cookie"},
  };
  for (const Case& one : cases) {
    SamplePage page;
    page.russian = one.russian;
    page.after = one.html;
    const std::string body = read_page(page.html()).body;
    INFO(one.what << (one.russian ? ", Russian\n" : "\n") << body);
    CHECK_FALSE(has(body, one.word));
    CHECK(has(body, one.russian ? "с сентября." : "since September."));
  }
}

TEST_CASE("an advertisement between paragraphs is left out",
          "[indexer][extract]") {
  SamplePage page;
  const std::string text = sample_paragraphs(false);
  const std::size_t middle = text.find("<p>\"We were");
  page.article = text.substr(0, middle) +
                 "<div class=\"advert\"><a href=\"/ad\">Hosting 75% off, only "
                 "today</a></div>" +
                 text.substr(middle);
  const std::string body = read_page(page.html()).body;
  INFO(body);
  CHECK_FALSE(has(body, "Hosting 75%"));
  CHECK(has(body, "said Anna Belova"));
}

TEST_CASE("headings, quotes and lists of an article are lines of the body",
          "[indexer][extract]") {
  SamplePage page;
  page.article =
      sample_paragraphs(false) +
      "<h2>What the repairs changed for the town</h2>" +
      paragraph(
          "Three things are new, the engineers wrote in their report, "
          "which the council will read on Thursday.") +
      "<ul><li>The deck carries lorries of forty tonnes, up from "
      "twenty-five.</li><li>A lane for bicycles runs along the western "
      "side.</li></ul><blockquote><p>It is the best bridge that I have walked "
      "on, and I have walked on many.</p></blockquote>" +
      paragraph(
          "The old deck, which was laid in 1961, will be melted down and "
          "sold, the harbour master said.");
  const std::string body = read_page(page.html()).body;
  INFO(body);
  CHECK(has(body, "\nWhat the repairs changed for the town\n"));
  CHECK(has(body, "\nA lane for bicycles runs along the western side.\n"));
  CHECK(has(body, "\nIt is the best bridge"));
}

TEST_CASE("markup that is broken changes little", "[indexer][extract]") {
  struct Case {
    const char* what;
    std::string article;
  };
  const std::string text = sample_paragraphs(false);
  std::string unclosed = text;
  for (std::size_t at; (at = unclosed.find("</p>")) != std::string::npos;) {
    unclosed.erase(at, 4);
  }
  std::string breaks = text;
  for (std::size_t at; (at = breaks.find("<p>")) != std::string::npos;) {
    breaks.erase(at, 3);
  }
  for (std::size_t at; (at = breaks.find("</p>")) != std::string::npos;) {
    breaks.replace(at, 4, "<br><br>");
  }
  const Case cases[] = {
      {"paragraphs never end", unclosed},
      {"line breaks for paragraphs", breaks},
      {"wrong end tags", "</i></div></span>" + text + "</b></td>"},
      {"bold never ends", "<b><i>" + text},
      {"a comment and CDATA", "<!-- <p>Hidden</p> --><![CDATA[x]]>" + text},
      {"a template", "<template><p>Hidden</p></template>" + text},
      {"noscript", "<noscript><p>Hidden</p></noscript>" + text},
      {"a script with tags", "<script>var a='<p>Hidden</p>';</script>" + text},
      {"an element that is not shown",
       "<div style=\"display: none\"><p>Hidden</p></div>" + text},
      {"a hidden element", "<div hidden><p>Hidden</p></div>" + text},
      {"new elements", "<main><section>" + text + "</section></main>"},
  };
  for (const Case& one : cases) {
    SamplePage page;
    page.article = one.article;
    const std::string body = read_page(page.html()).body;
    INFO(one.what << '\n' << body);
    CHECK(has(body, "The bridge across the harbour"));
    CHECK(has(body, "since September."));
    CHECK_FALSE(has(body, "Hidden"));
  }
}

TEST_CASE("an article of two short paragraphs is found",
          "[indexer][extract][ru]") {
  struct Case {
    bool russian;
    std::string article;
    std::string last;
  };
  const Case cases[] = {
      {false,
       "<p>The harbour bridge is open again, the town said on Monday.</p>"
       "<p>Buses run as before.</p>",
       "open again"},
      {true,
       "<p>Мост через гавань снова открыт, сообщила в понедельник мэрия.</p>"
       "<p>Автобусы ходят как прежде.</p>",
       "снова открыт"},
  };
  for (const Case& one : cases) {
    SamplePage page;
    page.russian = one.russian;
    page.article = one.article;
    const ArticlePage article = read_page(page.html());
    INFO(article.body);
    CHECK(has(article.body, one.last));
  }
}

TEST_CASE("a page without an article gives all that it shows",
          "[indexer][extract]") {
  const ArticlePage page = read_page(
      "<title>Sections</title><ul><li><a href=/a>Politics</a><li><a "
      "href=/b>Sport</a></ul><script>var x</script>");
  CHECK(page.is_whole_text);
  CHECK(page.body == "Politics\nSport\n");
}

TEST_CASE("an article that is in JSON-LD alone is taken from there",
          "[indexer][extract]") {
  std::string text;
  while (text.size() < 400) text += "The bridge was opened on Monday. ";
  const ArticlePage page = read_page(
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\","
      "\"articleBody\":\"" +
      text + "\"}</script><div id=app>Loading</div>");
  CHECK_FALSE(page.is_whole_text);
  CHECK(page.body == text + "\n");
}

TEST_CASE("a page without any text has no body", "[indexer][extract]") {
  for (const char* html : {"", " ", "<html></html>", "<!-- x", "<", "\xEF"}) {
    INFO(html);
    CHECK(read_page(html).body.size() <= 4);
  }
}

TEST_CASE("the body that a page gives to search engines decides",
          "[indexer][extract]") {
  // The aside reads like the article's own paragraphs.
  const std::string aside =
      "Readers wrote to us about the ferry, which was late on most days, and "
      "we have printed some of the letters in the Saturday paper.";
  std::string plain;
  bool in_tag = false;
  for (const char byte : sample_paragraphs(false)) {
    if (byte == '<') in_tag = true;
    if (!in_tag && byte != '"') plain += byte;
    if (byte == '>') in_tag = false;
  }
  SamplePage page;
  page.head =
      "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\","
      "\"articleBody\":\"" +
      plain + "\"}</script>";
  page.article = sample_paragraphs(false) + paragraph(aside);
  const std::string body = read_page(page.html()).body;
  INFO(body);
  CHECK(has(body, "since September."));
  CHECK(has(body, "The bridge across the harbour"));
}
