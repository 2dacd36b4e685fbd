#include "source/file_kind.h"

#include "support/catch.h"

using lede::FileKind;

namespace {

const char* name_of(FileKind kind) {
  switch (kind) {
    case FileKind::kPlainText: return "text";
    case FileKind::kHtml: return "HTML";
    case FileKind::kJsonLines: return "JSON Lines";
  }
  return "?";
}

}  // namespace

TEST_CASE("a name that says HTML or JSON Lines is believed", "[indexer]") {
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
      {"a", "<p>no page", "text"},
      {"a", "text about <html> tags", "text"},
      {"", "{\"id\": 1}", "JSON Lines"},
      {"a.json", "\xEF\xBB\xBF { \"id\": 1}", "JSON Lines"},
      {"a.txt", "{\"id\": 1}", "text"},
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
        "licenses for chips.txt", "readmes.txt"}) {
    INFO(name);
    CHECK(lede::may_hold_articles(name));
  }
  for (const char* name :
       {".hidden", ".txt", "a.txt~", "a.png", "a.JPG", "a.pdf", "a.zip",
        "a.csv", "a.csv.gz", "a.md", "a.log", "README", "readme.txt", "LICENSE",
        "License.md", "CHANGELOG", "a.o", "a.tar.gz", ".DS_Store"}) {
    INFO(name);
    CHECK_FALSE(lede::may_hold_articles(name));
  }
}
