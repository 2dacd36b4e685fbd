// RSS and Atom: an article an entry.

#include "indexer/packed.h"
#include "indexer/read_sources.h"
#include "support/catch.h"

using Catch::Contains;
using lede::test::all_of_file;
using lede::test::article_of_file;
using lede::test::articles_of_file;
using lede::test::shown;

namespace {

// The entries of a feed as text, a line each.
std::string entries_of(std::string_view xml) {
  std::string text;
  for (const auto& article : articles_of_file("feed.xml", xml)) {
    text += shown(article) + "\n";
  }
  return text;
}

std::string rss(const std::string& items) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<rss version=\"2.0\""
         " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
         " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>"
         "<title>Port News</title><language>en-gb</language>" +
         items + "</channel></rss>";
}

std::string item(const std::string& inside) {
  return rss("<item>" + inside + "</item>");
}

std::string times(std::size_t count, std::string_view text) {
  std::string out;
  for (; count > 0; --count) out += text;
  return out;
}

}  // namespace

TEST_CASE("an entry of each kind of feed is an article", "[indexer]") {
  struct Case {
    const char* what;
    std::string xml;
    const char* article;
  };
  const Case cases[] = {
      {"RSS 2.0",
       item("<title>Port shut</title><link>https://example.org/1</link>"
            "<guid>tag:example.org,2025:1</guid>"
            "<author>dana@example.org (Dana Holt)</author>"
            "<pubDate>Thu, 27 Nov 2025 10:30:00 +0300</pubDate>"
            "<description>Dock workers\nwalked out.</description>"),
       "tag:example.org,2025:1 | Port shut | Dana Holt | "
       "2025-11-27T10:30:00+03:00 | https://example.org/1 | Port News | en-gb "
       "| Dock workers/walked out."},
      {"RSS 2.0 with its full text",
       item("<title>Порт закрыт</title><link>https://example.org/2</link>"
            "<dc:creator>Анна Орлова</dc:creator>"
            "<description>Кратко</description><content:encoded><![CDATA[<p>"
            "Докеры вышли.</p><p>Порт&nbsp;стоит.</p>]]></content:encoded>"),
       "https://example.org/2 | Порт закрыт | Анна Орлова |  | "
       "https://example.org/2 | Port News | en-gb | Докеры вышли./Порт стоит."},
      {"RSS 1.0",
       "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
       "xmlns=\"http://purl.org/rss/1.0/\" "
       "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel "
       "rdf:about=\"x\"><title>Wire</title></channel><item rdf:about=\"y\">"
       "<title>Port</title><link>https://example.org/3</link>"
       "<dc:date>2025-11-27</dc:date><description>Shut today.</description>"
       "</item></rdf:RDF>",
       "https://example.org/3 | Port |  | 2025-11-27 | https://example.org/3 | "
       "Wire |  | Shut today."},
      {"Atom",
       "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"de\">"
       "<title>Hafen</title><author><name>All of us</name></author>"
       "<entry xml:lang=\"en\"><id>urn:x:4</id><title type=\"html\">Strike "
       "&amp;amp; port</title><link rel=\"self\" href=\"https://e.org/s\"/>"
       "<link href=\"https://e.org/4\"/><author><name>Dana</name><uri>x</uri>"
       "</author><updated>2025-11-28T01:02:03Z</updated>"
       "<published>2025-11-27T01:02:03Z</published>"
       "<summary>short</summary><content type=\"xhtml\"><div "
       "xmlns=\"http://www.w3.org/1999/xhtml\"><p>1 &lt; 2</p><p>Two</p></div>"
       "</content></entry></feed>",
       "urn:x:4 | Strike & port | Dana | 2025-11-27T01:02:03Z | "
       "https://e.org/4 | Hafen | en | 1 < 2/Two"},
      {"Atom with a prefix and nothing but a summary",
       "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:entry><a:id>urn:5"
       "</a:id><a:title>T&lt;b></a:title><a:summary>&lt;b>plain&lt;/b>"
       "</a:summary><a:content src=\"https://e.org/a.mp3\" "
       "type=\"audio/mpeg\"/></a:entry></a:feed>",
       "urn:5 | T<b> |  |  |  |  |  | <b>plain</b>"},
      {"a news feed of Yandex",
       "<rss xmlns:yandex=\"http://news.yandex.ru\"><channel><item>"
       "<title>Порт</title><link>https://e.org/6</link><yandex:full-text>"
       "Весь текст.</yandex:full-text></item></channel></rss>",
       "https://e.org/6 | Порт |  |  | https://e.org/6 |  |  | Весь текст."},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(entries_of(each.xml) == std::string(each.article) + "\n");
  }
}

TEST_CASE("what names an entry is an address or the entry's number",
          "[indexer]") {
  CHECK(all_of_file("feed.xml",
                    rss("<item><guid>77</guid><title>a</title></item>"
                        "<item><guid>78</guid><link>https://e.org/b</link>"
                        "<title>b</title></item>"
                        "<item><title>c</title></item>")) ==
        "77\nhttps://e.org/b\nfeed.xml#3\n");
}

TEST_CASE("a feed is read in its encoding", "[indexer]") {
  const std::string windows =
      "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss><channel><item>"
      "<title>\xCF\xEE\xF0\xF2</title></item></channel></rss>";
  CHECK_THAT(entries_of(windows), Contains("| Порт |"));
  std::string wide = "\xFF\xFE";
  for (const char byte : rss("<item><title>Port</title></item>")) {
    wide += byte;
    wide += '\0';
  }
  CHECK_THAT(entries_of(wide), Contains("| Port |"));
  CHECK_THAT(entries_of("\xEF\xBB\xBF" + item("<title>Порт</title>")),
             Contains("| Порт |"));
}

TEST_CASE("faults that feeds often have do not cost an entry", "[indexer]") {
  struct Case {
    const char* what;
    std::string xml;
    const char* part;
  };
  const Case cases[] = {
      {"names of HTML", item("<title>&laquo;Порт&raquo;&nbsp;x</title>"),
       "| «Порт» x |"},
      {"a bare ampersand", item("<title>Q&A at AT&T; now</title>"),
       "| Q&A at AT&T; now |"},
      {"an ampersand in an address",
       item("<title>x</title><link>https://e.org/?a=1&b=2</link>"),
       "| https://e.org/?a=1&b=2 |"},
      {"control characters", item("<title>Po\x0B\x01rt&#1;</title>"),
       "| Port |"},
      {"white space before it", "\n \n" + item("<title>Port</title>"),
       "| Port |"},
      {"a DTD elsewhere",
       "<!DOCTYPE rss PUBLIC \"-//x\" \"http://e.invalid/a.dtd\">"
       "<rss><channel><item><title>Port</title></item></channel></rss>",
       "| Port |"},
      {"HTML that is not escaped",
       item("<description><p>One</p><p>Two<br/>three</p></description>"),
       "| One/Two/three"},
      {"pictures alone as content",
       item("<description>Words</description><content:encoded>&lt;img "
            "src=\"a\"></content:encoded>"),
       "| Words"},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK_THAT(entries_of(each.xml), Contains(each.part));
  }
}

TEST_CASE("all text of an entry is the article", "[indexer]") {
  CHECK_THAT(entries_of(item("<title>x</title><description>"
                             "&lt;nav>&lt;a href=a>Link&lt;/a>&lt;/nav>"
                             "&lt;p>Short.&lt;/p></description>")),
             Contains("| Link/Short."));
}

TEST_CASE("entries before a fault are kept and the fault is told",
          "[indexer]") {
  const std::string good = "<item><link>https://e.org/1</link></item>";
  CHECK_THAT(all_of_file("a.rss", rss(good + "<item></b></item>")),
             Catch::StartsWith("https://e.org/1\nrejected a.rss: not "
                               "well-formed XML, line 2: ") &&
                 Contains("mismatch"));
  const std::string cut = rss(good + good);
  CHECK_THAT(all_of_file("a.rss", cut.substr(0, cut.size() - 30)),
             Catch::StartsWith("https://e.org/1\nrejected a.rss: not well") &&
                 Contains("the file ends within an element"));
  lede::SourceOptions small;
  small.max_article_bytes = 1U << 20U;
  CHECK(all_of_file(
            "a.rss",
            rss(good + "<item>" + std::string(1U << 20U, 'x') + "</item>"),
            small) ==
        "https://e.org/1\nrejected a.rss: larger than 1 MB "
        "(--max-article-mb)\n");
}

TEST_CASE("other XML is refused for what it is", "[indexer]") {
  CHECK(all_of_file("a.xml", "<urlset><url/></urlset>") ==
        "rejected a.xml: XML that is neither RSS nor Atom\n");
  CHECK_THAT(all_of_file("a.rss", "no XML"), Contains("not well-formed XML"));
  CHECK_THAT(all_of_file("a.rss", ""), Contains("rejected a.rss: "));
  CHECK(all_of_file("a.rss", rss("")).empty());
}

TEST_CASE("XML that is made to explode is refused at once", "[indexer]") {
  std::string laughs = "<!DOCTYPE rss [<!ENTITY a \"ha\">";
  for (char name = 'b'; name < 'm'; ++name) {
    laughs += std::string("<!ENTITY ") + name + " \"";
    for (int count = 0; count < 10; ++count) {
      laughs += std::string("&") + static_cast<char>(name - 1) + ";";
    }
    laughs += "\">";
  }
  laughs += "]><rss><channel><item><title>&l;</title></item></channel></rss>";
  std::string spaces;
  for (int number = 0; number < 3000; ++number) {
    const std::string name = std::to_string(number);
    spaces += "<a xmlns:n" + name + "=\"u\" xmlns:m" + name + "=\"u\">";
  }
  struct Case {
    const char* what;
    std::string xml;
    const char* reason;
  };
  const Case cases[] = {
      {"a billion laughs", laughs, "declares entities"},
      {"an external entity",
       "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
       "<rss><channel><item><title>&x;</title></item></channel></rss>",
       "declares entities"},
      {"a parameter entity",
       "<!DOCTYPE rss [<!ENTITY % x SYSTEM \"http://e.invalid/\"> %x;]><rss/>",
       "declares entities"},
      {"attributes by default",
       "<!DOCTYPE rss [<!ATTLIST a b CDATA \"long\">]><rss><a/></rss>",
       "declares attributes"},
      {"a million elements in another", "<rss>" + times(1'000'000, "<a>"),
       "deeper than 256"},
      {"a tag of 200,000 attributes",
       [] {
         std::string tag = "<rss><item";
         for (int number = 0; number < 200'000; ++number) {
           tag += " a" + std::to_string(number) + "=''";
         }
         return tag + "/></rss>";
       }(),
       "more than 100 attributes"},
      {"namespaces without end", "<rss>" + spaces, "500 namespaces"},
      {"names without end",
       [] {
         std::string names = "<rss>";
         for (int number = 0; number < 200'000; ++number) {
           names += "<a" + std::to_string(number) + "/>";
         }
         return names;
       }(),
       "more than 10,000 names"},
      {"a name of 10 MB", "<rss><" + std::string(10U << 20U, 'x') + "/>",
       "XML"},
      {"an attribute of 10 MB",
       "<rss><a b=\"" + std::string(10U << 20U, 'x') + "\"/></rss>", ""},
      {"a comment of 10 MB", "<rss><!--" + std::string(10U << 20U, 'x'), ""},
      {"a tag that does not end", "<rss><a " + std::string(10U << 20U, ' '),
       ""},
      {"text of 12 MB", item(std::string(12U << 20U, 'x')), ""},
      {"references", item("<title>" + times(2'000'000, "&#65;") + "</title>"),
       ""},
      {"a million empty entries", rss(times(1'000'000, "<item/>")), ""},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    const std::string all = all_of_file("feed.xml", each.xml);
    CHECK_THAT(all.substr(all.rfind('\n', all.size() - 2) + 1),
               Contains(each.reason));
  }
}
