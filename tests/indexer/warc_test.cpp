// WARC: the pages of a crawl.

#include "indexer/packed.h"
#include "indexer/read_sources.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using Catch::Contains;
using lede::test::all_of_file;
using lede::test::article_of_file;
using lede::test::gzipped;
using lede::test::shown;

namespace {

std::string record(const std::string& type, const std::string& uri,
                   const std::string& content,
                   const std::string& media_type = "application/http") {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + uri +
         "\r\nWARC-Date: 2025-11-27T10:30:00Z\r\nContent-Type: " + media_type +
         "\r\nContent-Length: " + std::to_string(content.size()) + "\r\n\r\n" +
         content + "\r\n\r\n";
}

std::string page(const std::string& uri, const std::string& fields,
                 const std::string& body) {
  return record("response", uri, "HTTP/1.1 200 OK\r\n" + fields + "\r\n" + body,
                "application/http; msgtype=response");
}

constexpr char kHtml[] = "Content-Type: text/html; charset=windows-1251\r\n";
constexpr char kBody[] = "<title>Port</title><p>\xCF\xEE\xF0\xF2";

}  // namespace

TEST_CASE("a page of a crawl is an article", "[indexer]") {
  struct Case {
    const char* what;
    std::string bytes;
    const char* article;
  };
  const std::string chunked =
      "5\r\n<p>Th\r\nB; x=y\r\ne port is s\r\n3\r\nhut\r\n0\r\n\r\n";
  const Case cases[] = {
      {"HTML", page("http://e.org/", kHtml, kBody),
       "http://e.org/ | Port |  |  | http://e.org/ |  |  | Порт"},
      {"with brackets and HTTP/2",
       record("response", "<http://e.org/a>",
              "HTTP/2 200\r\ncontent-type: text/html\r\n\r\n<p>The port"),
       "http://e.org/a |  |  |  | http://e.org/a |  |  | The port"},
      {"in chunks",
       page("http://e.org/c",
            "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
            chunked),
       "http://e.org/c |  |  |  | http://e.org/c |  |  | The port is shut"},
      {"said to be in chunks",
       page("http://e.org/c",
            "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
            "<p>The port"),
       "http://e.org/c |  |  |  | http://e.org/c |  |  | The port"},
      {"packed, with the length of the packed",
       page("http://e.org/z",
            "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"
            "Content-Length: 3\r\n",
            gzipped("<p>The port")),
       "http://e.org/z |  |  |  | http://e.org/z |  |  | The port"},
      {"a resource",
       record("resource", "http://e.org/r", "<p>The port", "text/html"),
       "http://e.org/r |  |  |  | http://e.org/r |  |  | The port"},
      {"a conversion",
       record("conversion", "http://e.org/t",
              "The port is shut\nDock workers left.\n", "text/plain"),
       "http://e.org/t | The port is shut |  |  | http://e.org/t |  |  | Dock "
       "workers left."},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(shown(article_of_file("a.warc", each.bytes)) == each.article);
    CHECK(shown(article_of_file("a.warc.gz", gzipped(each.bytes))) ==
          each.article);
  }
}

TEST_CASE("records that hold no page are passed over", "[indexer]") {
  const std::string bytes =
      record("warcinfo", "", "software: x\r\n", "application/warc-fields") +
      record("request", "http://e.org/", "GET / HTTP/1.1\r\n\r\n") +
      page("http://e.org/a.png", "Content-Type: image/png\r\n", "PNG") +
      record("response", "http://e.org/b",
             "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nNo") +
      record("response", "dns:e.org", "20251127 1.2.3.4", "text/dns") +
      page("http://e.org/", kHtml, kBody);
  const lede::test::TempFolder folder;
  const auto source = lede::open_sources({folder.write("a.warc", bytes)});
  CHECK(lede::test::all_of(*source) == "http://e.org/\n");
  CHECK(source->passed_over() == 5);
}

TEST_CASE("a record at a time may be packed", "[indexer]") {
  CHECK(all_of_file("a.warc.gz",
                    gzipped(page("http://e.org/1", kHtml, kBody)) +
                        gzipped(record("request", "http://e.org/2", "x")) +
                        gzipped(page("http://e.org/3", kHtml, kBody))) ==
        "http://e.org/1\nhttp://e.org/3\n");
}

TEST_CASE("what is wrong with a crawl is told and the rest is read",
          "[indexer]") {
  const std::string good = page("http://e.org/1", kHtml, kBody);
  struct Case {
    const char* what;
    std::string bytes;
    std::string all;
  };
  std::string lying = good;
  lying.replace(lying.find("Content-Length: ") + 16, 2, "20");
  std::string vast = good;
  vast.insert(vast.find("Content-Length: ") + 16, "9999999999999");
  std::string odd = good;
  odd.insert(odd.find("Content-Length: ") + 16, "99999999999999999999");
  const Case cases[] = {
      {"no HTTP", record("response", "http://e.org/x", "not HTTP") + good,
       "rejected a.warc, record 1: no HTTP response in it\nhttp://e.org/1\n"},
      {"a packing that nobody reads",
       page("http://e.org/x",
            "Content-Type: text/html\r\nContent-Encoding: br\r\n",
            std::string("\x0B\x02\x80\0\x01\x02\x03\0\0", 9)) +
           good,
       "rejected a.warc, record 1: packed in a way that is not read: br\n"
       "http://e.org/1\n"},
      {"a page that is too large",
       page("http://e.org/x", kHtml, std::string(17U << 20U, 'x')) + good,
       "rejected a.warc, record 1: larger than 16 MB (--max-article-mb)\n"
       "http://e.org/1\n"},
      {"a page that unpacks too far",
       page("http://e.org/x",
            "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
            gzipped(std::string(17U << 20U, 'x'))) +
           good,
       "rejected a.warc, record 1: larger than 16 MB (--max-article-mb)\n"
       "http://e.org/1\n"},
      {"a length that is too short", lying + good,
       "rejected a.warc, record 1: no HTTP response in it\n"
       "rejected a.warc: no WARC record where the last one should end\n"},
      {"a length that is too long", good + vast + good,
       "http://e.org/1\n"
       "rejected a.warc, record 2: larger than 16 MB (--max-article-mb)\n"},
      {"a length that is none", good + odd,
       "http://e.org/1\nrejected a.warc: a record with a Content-Length that "
       "is no number\n"},
      {"a cut record", good + good.substr(0, good.size() - 20),
       "http://e.org/1\nrejected a.warc, record 2: the file ends before the "
       "record does\n"},
      {"a cut head", good + good.substr(0, 40),
       "http://e.org/1\nrejected a.warc: a record's head is cut or longer "
       "than 64 KB\n"},
      {"a head of 100 MB",
       good + "WARC/1.0\r\nX: " + std::string(100U << 20U, 'x'),
       "http://e.org/1\nrejected a.warc: a record's head is cut or longer "
       "than 64 KB\n"},
      {"a HTTP head of 10 MB",
       page("http://e.org/x", "X: " + std::string(10U << 20U, 'x') + "\r\n",
            "x") +
           good,
       "rejected a.warc, record 1: no HTTP response in it\nhttp://e.org/1\n"},
      {"nothing", "", ""},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(all_of_file("a.warc", each.bytes) == each.all);
  }
}
