#include <string>

#include "extract/page.h"
#include "sample_page.h"
#include "support/catch.h"

using namespace lede;
using namespace lede::test;

namespace {

Metadata metadata_of(const std::string& head, const std::string& body = "") {
  return read_page("<html><head>" + head + "</head><body>" + body +
                   "</body></html>")
      .about;
}

}  // namespace

TEST_CASE("a title is taken without the name of the site",
          "[indexer][extract][ru]") {
  struct Case {
    const char* head;
    const char* body;
    const char* title;
  };
  const Case cases[] = {
      {"<title>Bridge reopens</title>", "", "Bridge reopens"},
      {"<title>Bridge reopens | Harbour News</title>"
       "<meta property=og:site_name content='Harbour News'>",
       "", "Bridge reopens"},
      {"<title>Мост снова открыт — Портовые вести</title>"
       "<meta property=og:site_name content='Портовые вести'>",
       "", "Мост снова открыт"},
      {"<title>Bridge reopens today | Harbour News</title>",
       "<h1>Bridge reopens today</h1>", "Bridge reopens today"},
      {"<title>Harbour News: Bridge reopens</title>"
       "<meta property=og:title content='Bridge reopens'>",
       "", "Bridge reopens"},
      {"<title>x</title><script type=application/ld+json>"
       "{\"@type\":\"NewsArticle\",\"headline\":\"Bridge\"}</script>"
       "<meta property=og:title content=y>",
       "", "Bridge"},
      {"", "<h1>Bridge <b>reopens</b></h1>", "Bridge reopens"},
      {"", "<h1>Bridge<br>reopens</h1>", "Bridge reopens"},
      {"", "<h1><div>Bridge</div> <div>reopens</div></h1>", "Bridge reopens"},
      {"", "<h1> </h1><h1>Bridge</h1>", "Bridge"},
      {"<title>\n Bridge\n &amp; quay </title>", "", "Bridge & quay"},
      {"<title>It&#146;s open</title>", "", "It’s open"},
      {"", "", ""},
  };
  for (const Case& one : cases) {
    INFO(one.head << one.body);
    CHECK(metadata_of(one.head, one.body).title == one.title);
  }
}

TEST_CASE("the author is a name, from the surest place that has one",
          "[indexer][extract][ru]") {
  struct Case {
    const char* html;
    const char* author;
  };
  const Case cases[] = {
      {"<meta name=author content='Ann Lee'>", "Ann Lee"},
      {"<meta name=author content='By Ann Lee'>", "Ann Lee"},
      {"<meta name=DC.creator content='Анна Белова'>", "Анна Белова"},
      {"<meta name=parsely-author content='Ann Lee'>", "Ann Lee"},
      {"<meta name=sailthru.author content='Ann Lee'>", "Ann Lee"},
      {"<meta property=article:author content='https://f.example/ann'>"
       "<meta name=author content='Ann Lee'>",
       "Ann Lee"},
      {"<a rel=author href=/ann>Ann Lee</a>", "Ann Lee"},
      {"<span itemprop=author>Анна Белова</span>", "Анна Белова"},
      {"<meta name=author content='ann@example.com'>", ""},
      {"<p>by Ann Lee</p>", ""},
  };
  for (const Case& one : cases) {
    INFO(one.html);
    CHECK(metadata_of(one.html).author == one.author);
  }
}

TEST_CASE("the date is that of publication", "[indexer][extract][ru]") {
  struct Case {
    const char* html;
    const char* date;
  };
  const Case cases[] = {
      {"<meta property=article:published_time content=2025-11-27T10:30:00Z>",
       "2025-11-27T10:30:00Z"},
      {"<meta property=article:modified_time content=2025-11-28>", ""},
      {"<meta name=date content='27 ноября 2025'>", "2025-11-27"},
      {"<meta name=pubdate content='Thu, 27 Nov 2025 10:30:00 GMT'>",
       "2025-11-27T10:30:00Z"},
      {"<meta itemprop=datePublished content=2025-11-27>", "2025-11-27"},
      {"<time datetime=2025-11-26>a</time>"
       "<time itemprop=datePublished datetime=2025-11-27>b</time>",
       "2025-11-27"},
      {"<time datetime=2025-11-27>a</time>", "2025-11-27"},
      {"<meta name=date content=soon><time datetime=2025-11-27>a</time>",
       "2025-11-27"},
      {"<p>27 November 2025</p>", ""},
  };
  for (const Case& one : cases) {
    INFO(one.html);
    CHECK(metadata_of(one.html).published == one.date);
  }
}

TEST_CASE("URL, source and language are read", "[indexer][extract]") {
  const Metadata about = metadata_of(
      "<link rel='shortlink canonical' href='https://n.example/bridge'>"
      "<meta property=og:url content='https://n.example/other'>"
      "<meta property=og:site_name content='Harbour News'>"
      "<meta property=og:locale content=ru_RU>");
  CHECK(about.url == "https://n.example/bridge");
  CHECK(about.source == "Harbour News");
  CHECK(about.language == "ru");
  CHECK(metadata_of("<link rel=canonical href=/bridge>").url.empty());
  CHECK(read_page("<html lang=pt-BR><p>x").about.language == "pt");
  CHECK(read_page("<html lang='{{lang}}'><p>x").about.language.empty());
}

TEST_CASE("a title inside a drawing is not the page's", "[indexer][extract]") {
  CHECK(
      metadata_of("", "<svg><title>Arrow</title></svg><h1>Bridge</h1>").title ==
      "Bridge");
}
