// Whatever the bytes and the name of a file: articles or reasons.

#include "extract/extraction.h"
#include "indexer/packed.h"
#include "indexer/read_sources.h"
#include "support/catch.h"
#include "support/random.h"
#include "support/temp_folder.h"
#include "utf8.h"

using lede::test::gzipped;
using lede::test::Random;
using lede::test::TempFolder;

namespace {

const std::vector<std::string> kNames = {
    "a.rss", "a.md", "a.eml", "a.mbox",    "a.warc",   "a.tar",   "a.zip",
    "a.xml", "a",    "a.txt", "a.warc.gz", "a.tar.gz", "a.jsonl", "a.json"};

// Pieces that begin something in one format or another.
const std::vector<std::string> kPieces = {
    "<?xml version=\"1.0\"?>",
    "<rss><channel>",
    "<item>",
    "</item>",
    "<title>",
    "</title>",
    "<description>",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "&nbsp;",
    "&#x",
    "<!DOCTYPE rss [",
    "<feed xmlns='http://www.w3.org/2005/Atom'>",
    "<entry>",
    "<content type='xhtml'>",
    "<!--",
    "---\n",
    "title: x\n",
    "+++\n",
    "# x\n",
    "[",
    "](",
    "`",
    "> ",
    "- ",
    "|a|\n|-|\n",
    "From: x\n",
    "Subject: y\n",
    "Content-Type: multipart/mixed; boundary=b\n",
    "\n--b\n",
    "\n\n",
    "From a\n",
    "Content-Transfer-Encoding: base64\n",
    "WARC/1.0\r\n",
    "WARC-Type: response\r\n",
    "Content-Length: 20\r\n",
    "\r\n\r\n",
    "HTTP/1.1 200 OK\r\n",
    "Content-Type: text/html\r\n",
    "Transfer-Encoding: chunked\r\n",
    "5\r\n",
    "PK\x03\x04",
    "PK\x01\x02",
    "PK\x05\x06",
    "ustar",
    "Порт ",
    "\xCF\xEE\xF0\xF2",
    "\xFF\xFE",
    "word ",
    std::string(300, '\0'),
    "{\"text\": \"",
    "\"}\n"};

void check_all_of(const std::string& file) {
  lede::SourceOptions options;
  options.max_article_bytes = 1U << 20U;
  const auto source = lede::open_sources({file}, options);
  std::size_t count = 0;
  while (const auto item = source->next()) {
    REQUIRE(++count < 10'000);
    if (const auto* rejection = std::get_if<lede::Rejection>(&*item)) {
      CHECK_FALSE(rejection->reason.empty());
      continue;
    }
    const auto& article = std::get<lede::RawArticle>(*item);
    CHECK_FALSE(article.id.empty());
    CHECK(lede::is_valid_utf8(article.id));
    CHECK(lede::is_valid_utf8(article.about.title));
    CHECK(lede::is_valid_utf8(article.about.author));
    CHECK(lede::is_valid_utf8(article.about.source));
    CHECK(lede::is_valid_utf8(article.about.url));
    lede::extract_article(article);
  }
}

// Changes a few bytes, or takes some away.
std::string damaged(std::string bytes, Random& random) {
  for (std::size_t count = 1 + random.below(5); count > 0; --count) {
    const std::size_t at = random.below(bytes.size());
    if (random.one_in(4)) {
      bytes.erase(at, random.below(40));
    } else {
      bytes[at] = static_cast<char>(random.below(256));
    }
    if (bytes.empty()) return bytes;
  }
  return bytes;
}

}  // namespace

TEST_CASE("random bytes under any name are articles or reasons", "[indexer]") {
  const TempFolder folder;
  for (unsigned seed = 0; seed < 600; ++seed) {
    INFO("seed " << seed);
    Random random(seed);
    std::string bytes = random.one_in(4)
                            ? random.bytes(random.below(3000))
                            : random.text_of(kPieces, random.below(60));
    const std::string& name = random.one_of(kNames);
    if (name.ends_with(".gz")) bytes = gzipped(bytes);
    check_all_of(folder.write(name, bytes));
  }
}

TEST_CASE("damaged archives are articles or reasons", "[indexer]") {
  const std::vector<lede::test::Packed> files = {
      {"a.txt", "The port is shut"},
      {"b.md", "# Port\n\nText"},
      {"c.html", "<p>" + std::string(3000, 'x')},
      {"link", "", "a.txt"}};
  const std::string tar = lede::test::tar_of(files);
  const std::string zip = lede::test::zip_of(files);
  const TempFolder folder;
  for (unsigned seed = 0; seed < 600; ++seed) {
    INFO("seed " << seed);
    Random random(seed);
    const std::string& whole = random.one_in(2) ? tar : zip;
    std::string bytes = damaged(whole, random);
    if (random.one_in(4)) bytes = gzipped(bytes);
    check_all_of(folder.write("a.tar", bytes));
  }
}
