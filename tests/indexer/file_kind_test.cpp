#include "source/file_kind.h"

#include "support/catch.h"

using lede::FileKind;

namespace {

const char* name_of(FileKind kind) {
  switch (kind) {
    case FileKind::kPlainText: return "text";
    case FileKind::kHtml: return "HTML";
    case FileKind::kJsonLines: return "JSON Lines";
    case FileKind::kJson: return "JSON";
    case FileKind::kFeed: return "feed";
    case FileKind::kMarkdown: return "Markdown";
    case FileKind::kMail: return "mail";
    case FileKind::kMailbox: return "mailbox";
    case FileKind::kWarc: return "WARC";
    case FileKind::kArchive: return "archive";
  }
  return "?";
}

}  // namespace

TEST_CASE("a name that says what a file holds is believed", "[indexer]") {
  struct Case {
    const char* name;
    const char* kind;
  };
  const Case cases[] = {
      {"a.html", "HTML"},
      {"a.HTM", "HTML"},
      {"a.xhtml", "HTML"},
      {"a.html.gz", "HTML"},
      {"a.b.html.ZST", "HTML"},
      {"новости.html", "HTML"},
      {"a.jsonl", "JSON Lines"},
      {"a.ndjson", "JSON Lines"},
      {"a.JSONL.gz", "JSON Lines"},
      {"a.rss", "feed"},
      {"a.atom", "feed"},
      {"a.xml.gz", "feed"},
      {"a.md", "Markdown"},
      {"a.Markdown", "Markdown"},
      {"a.eml", "mail"},
      {"a.mbox", "mailbox"},
      {"a.warc", "WARC"},
      {"a.warc.gz", "WARC"},
      {"a.tar", "archive"},
      {"a.tar.zst", "archive"},
      {"a.tgz", "archive"},
      {"a.zip", "archive"},
      {"a.txt", "text"},
      {"a.txt.gz", "text"},
      {"a", "text"},
      {".html", "text"},
      {"a.html.txt", "text"},
      {"html", "text"},
      {"", "text"},
  };
  for (const Case& each : cases) {
    INFO(each.name);
    CHECK(name_of(lede::kind_of(each.name, "Ships wait.")) ==
          std::string(each.kind));
  }
}

TEST_CASE("a file whose name says nothing is looked into", "[indexer]") {
  struct Case {
    const char* name;
    const char* bytes;
    const char* kind;
  };
  const Case cases[] = {
      {"a", "<!DOCTYPE html><title>x", "HTML"},
      {"a", "  \n<HTML lang=ru>", "HTML"},
      {"a", "\xEF\xBB\xBF<html>", "HTML"},
      {"a", "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC", "HTML"},
      {"a", "<!-- saved page --><html>", "HTML"},
      {"a.txt", "<!doctype html>", "HTML"},
      {"a", "<?xml version=\"1.0\"?><rss version=\"2.0\">", "feed"},
      {"a", "\n<!-- x --><rdf:RDF xmlns=\"x\">", "feed"},
      {"a.txt", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "feed"},
      {"a", "<!DOCTYPE rss [<!ENTITY a \">\">]><rss>", "feed"},
      {"a", "<rss><channel><description>&lt;html>", "feed"},
      {"a.xml", "<?xml version=\"1.0\"?><html>", "HTML"},
      {"a.rss", "<!DOCTYPE html><title>404", "HTML"},
      {"a", "<?xml version=\"1.0\"?><urlset>", "feed"},
      {"a", "WARC/1.0\r\nWARC-Type: response\r\n", "WARC"},
      {"a", "PK\x03\x04 and so on", "archive"},
      {"a.docx", "PK\x03\x04 and so on", "text"},
      {"a",
       "Received: by x\r\nFrom: Dana <d@example.org>\r\n"
       "Subject: Port\r\n\r\nText: x",
       "mail"},
      {"a.txt", "From: Dana\nSubject: Port\nMessage-ID: <1@x>\n", "mail"},
      {"a", "From: the port\nSubject: to change\n", "text"},
      {"a", "From: x\nnews of the day\nSubject: x\nReceived: y\n", "text"},
      {"a", "<p>no page", "text"},
      {"a", "text about <html> tags", "text"},
      {"", "{\"id\": 1}", "JSON Lines"},
      {"a.json", "\xEF\xBB\xBF { \"id\": 1}", "JSON Lines"},
      {"a.txt", "{\"id\": 1}", "text"},
      {"a", "[{\"id\": 1}]", "JSON"},
      {"a", "[\n  {\n    \"id\": 1", "JSON"},
      {"a.json", "{\n  \"id\": 1\n}", "JSON"},
      {"a.json", "[1, 2]", "JSON"},
      {"a.jsonl", "[{\"id\": 1}]", "JSON Lines"},
      {"a.txt", "[{\"id\": 1}]", "text"},
      {"a", "[{curly}] words", "text"},
      {"a", "{not json}", "text"},
      {"a", "[1, 2]", "text"},
      {"a", "", "text"},
      {"a", "Порт закрыт", "text"},
  };
  for (const Case& each : cases) {
    INFO(each.name << " with " << each.bytes);
    CHECK(name_of(lede::kind_of(each.name, each.bytes)) ==
          std::string(each.kind));
  }
}

TEST_CASE("the ending of a compressed file is taken off", "[indexer]") {
  struct Case {
    const char* name;
    const char* uncompressed;
  };
  const Case cases[] = {
      {"a.txt.gz", "a.txt"}, {"a.zst", "a"},           {"a.GZ", "a"},
      {"a.txt", "a.txt"},    {"a.gz.gz", "a.gz"},      {".gz", ".gz"},
      {"gz", "gz"},          {"a.gz.txt", "a.gz.txt"},
  };
  for (const Case& each : cases) {
    INFO(each.name);
    CHECK(lede::uncompressed_name(each.name) == each.uncompressed);
  }
}

TEST_CASE("names in a folder tell whether articles may be in it", "[indexer]") {
  for (const char* name :
       {"a.txt", "a", "новость.txt", "a.html", "a.jsonl", "a.txt.gz",
        "2025-11-27", "article.7", "a.json", "readme-of-the-day.txt", "a.b.7",
        "licenses for chips.txt", "readmes.txt", "a.md", "a.zip", "a.tar.gz",
        "a.xml", "a.eml"}) {
    INFO(name);
    CHECK(lede::may_hold_articles(name));
  }
  for (const char* name :
       {".hidden", ".txt", "a.txt~", "a.png", "a.JPG", "a.pdf", "a.7z", "a.csv",
        "a.csv.gz", "a.log", "README", "readme.txt", "README.md", "LICENSE",
        "License.md", "CHANGELOG", "a.o", ".DS_Store"}) {
    INFO(name);
    CHECK_FALSE(lede::may_hold_articles(name));
  }
}
