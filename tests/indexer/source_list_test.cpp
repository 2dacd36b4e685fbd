// open_sources(): files, folders and packed feeds as one list of articles.

#include <fstream>
#include <thread>

#include <sys/stat.h>

#include <lede/article_source.h>
#include <lede/error.h>

#include "indexer/packed.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using Catch::Contains;
using lede::ArticleSource;
using lede::RawArticle;
using lede::Rejection;
using lede::test::gzipped;
using lede::test::TempFolder;
using lede::test::zstd_packed;

namespace {

namespace fs = std::filesystem;

// All of a source: "a.txt; wire-1; rejected PLACE: REASON".
std::string all_of(ArticleSource& source) {
  std::string text;
  while (const auto item = source.next()) {
    if (!text.empty()) text += "; ";
    if (const auto* rejection = std::get_if<Rejection>(&*item)) {
      text += "rejected " + rejection->origin + ": " + rejection->reason;
    } else {
      text += std::get<RawArticle>(*item).id;
    }
  }
  return text;
}

std::string all_of(const std::vector<std::string>& sources,
                   const lede::SourceOptions& options = {}) {
  return all_of(*lede::open_sources(sources, options));
}

RawArticle only_article(const std::string& source) {
  const auto opened = lede::open_sources({source});
  auto item = opened->next();
  REQUIRE(item);
  REQUIRE(std::holds_alternative<RawArticle>(*item));
  CHECK_FALSE(opened->next());
  return std::get<RawArticle>(*std::move(item));
}

}  // namespace

TEST_CASE("sources come in the order in which they are named", "[indexer]") {
  const TempFolder folder;
  folder.write("b/2.txt", "x");
  folder.write("b/1.txt", "x");
  const std::string file = folder.write("a.txt", "x");
  const std::string feed = folder.write(
      "feed.jsonl", "{\"id\": \"r1\", \"text\": \"x\"}\n{\"text\": \"y\"}\n");
  CHECK(all_of({folder / "b", file, feed}) ==
        "1.txt; 2.txt; a.txt; r1; feed.jsonl#2");
  CHECK(all_of({feed, folder / "b"}) == "r1; feed.jsonl#2; 1.txt; 2.txt");
  CHECK(all_of({folder.path()}) == "a.txt; b/1.txt; b/2.txt; r1; feed.jsonl#2");
  CHECK(all_of(std::vector<std::string>{}).empty());
}

TEST_CASE("a file becomes the article that it is", "[indexer]") {
  const TempFolder folder;
  const RawArticle text =
      only_article(folder.write("порт.txt", "Порт закрыт\n"));
  CHECK(text.id == "порт.txt");
  CHECK(text.origin == folder / "порт.txt");
  CHECK(text.bytes == "Порт закрыт\n");
  CHECK(text.format == lede::ArticleFormat::kPlainText);

  const RawArticle page =
      only_article(folder.write("a.html.gz", gzipped("<p>Port")));
  CHECK(page.id == "a.html.gz");
  CHECK(page.bytes == "<p>Port");
  CHECK(page.format == lede::ArticleFormat::kHtml);

  const RawArticle record = only_article(folder.write(
      "feed.jsonl.zst", zstd_packed("{\"id\": 7, \"text\": \"Port\"}\n")));
  CHECK(record.id == "7");
  CHECK(record.origin == (folder / "feed.jsonl.zst").string() + ", line 1");
  CHECK(record.bytes == "Port");
}

TEST_CASE("records without an id have the file's and the line", "[indexer]") {
  const TempFolder folder;
  folder.write("ru/feed.jsonl",
               "{\"text\": \"a\"}\n\n  \n{\"text\": \"b\"}\r\n"
               "{\"id\": \"\", \"text\": \"c\"}");
  CHECK(all_of({folder.path()}) ==
        "ru/feed.jsonl#1; ru/feed.jsonl#4; ru/feed.jsonl#5");
}

TEST_CASE("a byte order mark before the first record is no fault",
          "[indexer]") {
  const TempFolder folder;
  CHECK(all_of({folder.write("a.jsonl",
                             "\xEF\xBB\xBF{\"id\": 1, \"text\": \"a\"}\n"
                             "{\"id\": 2, \"text\": \"b\"}\n")}) == "1; 2");
}

TEST_CASE("what cannot be read is told with its place and the rest is read",
          "[indexer]") {
  const TempFolder folder;
  const std::string feed = folder.write(
      "a.jsonl", "{\"text\": \"a\"}\nnot JSON\n{}\n{\"text\": \"b\"}\n");
  const std::string packed = gzipped(std::string(100'000, 'x') + "\n");
  const std::string torn =
      folder.write("b.txt.gz", packed.substr(0, packed.size() / 2));
  folder.write("c.txt", "Port");
  const std::string all = all_of({folder.path()});
  INFO(all);
  CHECK_THAT(all, Catch::StartsWith("a.jsonl#1; rejected " + feed +
                                    ", line 2: not JSON: "));
  CHECK_THAT(
      all, Contains("; rejected " + feed + ", line 3: the record has neither"));
  CHECK_THAT(all, Contains("; a.jsonl#4; rejected " + torn + ": "));
  CHECK_THAT(all, Catch::EndsWith("; c.txt"));
}

TEST_CASE("a feed that is torn gives the records before the tear",
          "[indexer]") {
  const TempFolder folder;
  std::string lines;
  for (int number = 0; number < 20'000; ++number) {
    lines += "{\"id\": " + std::to_string(number) + ", \"text\": \"Port\"}\n";
  }
  const std::string packed = gzipped(lines);
  const std::string feed =
      folder.write("a.jsonl.gz", packed.substr(0, packed.size() / 2));
  const std::string all = all_of({feed});
  CHECK_THAT(all.substr(0, 13), Catch::StartsWith("0; 1; 2; 3; 4"));
  CHECK_THAT(all.substr(all.rfind(';')), Contains("rejected " + feed));
}

TEST_CASE("an article over the limit is rejected", "[indexer]") {
  const TempFolder folder;
  lede::SourceOptions options;
  options.max_article_bytes = std::size_t{1} << 20U;
  const std::string just(options.max_article_bytes, 'x');
  CHECK(all_of({folder.write("just.txt", just)}, options) == "just.txt");
  for (const std::string& source :
       {folder.write("over.txt", just + "x").string(),
        folder.write("over.txt.zst", zstd_packed(just + "x")).string()}) {
    CHECK(all_of({source}, options) ==
          "rejected " + source + ": larger than 1 MB (--max-article-mb)");
  }
  const std::string feed = folder.write(
      "feed.jsonl", "{\"text\": \"" + just + "\"}\n{\"text\": \"b\"}\n");
  CHECK(all_of({feed}, options) ==
        "rejected " + feed +
            ", line 1: larger than 1 MB (--max-article-mb); feed.jsonl#2");
}

TEST_CASE("a source that is not there is an error", "[indexer]") {
  const TempFolder folder;
  const std::string there = folder.write("a.txt", "x");
  const std::string absent = folder / "absent";
  CHECK_THROWS_AS(all_of({there, absent}), lede::IoError);
  CHECK_THROWS_WITH(all_of({there, absent}),
                    Contains("cannot read source " + absent) &&
                        Contains("No such file or directory"));
  CHECK_THROWS_AS(all_of({""}), lede::IoError);
  fs::create_symlink(folder / "nowhere", folder / "broken");
  CHECK_THROWS_AS(all_of({folder / "broken"}), lede::IoError);
}

TEST_CASE("a file named by itself is read whatever it is called", "[indexer]") {
  const TempFolder folder;
  for (const char* name : {"README", ".hidden", "a.png", "a.txt~"}) {
    INFO(name);
    CHECK(all_of({folder.write(name, "Port")}) == name);
  }
  folder.write("real.txt", "Port");
  fs::create_symlink(folder / "real.txt", folder / "link.txt");
  CHECK(all_of({folder / "link.txt"}) == "link.txt");
}

TEST_CASE("a pipe named by itself is read to its end", "[indexer]") {
  const TempFolder folder;
  const fs::path pipe = folder / "pipe.txt";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  std::thread writer([&pipe] { std::ofstream(pipe) << "Port"; });
  const RawArticle article = only_article(pipe);
  writer.join();
  CHECK(article.id == "pipe.txt");
  CHECK(article.bytes == "Port");
}

TEST_CASE("the index is left out of a folder of sources", "[indexer]") {
  const TempFolder folder;
  folder.write("a.txt", "x");
  folder.write("news.index/b.txt", "x");
  lede::SourceOptions options;
  options.leave_out = folder / "news.index";
  CHECK(all_of({folder.path()}, options) == "a.txt");
}

TEST_CASE("progress counts the bytes of the files", "[indexer]") {
  const TempFolder folder;
  folder.write("a.txt", std::string(1000, 'x'));
  folder.write("b.txt.gz", gzipped(std::string(5000, 'y')));
  folder.write("c.png", "x");
  const std::uint64_t total = 1000 + fs::file_size(folder / "b.txt.gz");
  const auto source = lede::open_sources({folder.path()});
  CHECK(source->bytes_total() == total);
  std::uint64_t before = 0;
  while (source->next()) {
    CHECK(source->bytes_done() >= before);
    CHECK(source->bytes_done() <= total);
    before = source->bytes_done();
  }
  CHECK(source->bytes_done() == total);
  CHECK(source->passed_over() == 1);
  CHECK(lede::open_sources({folder.path(), "-"})->bytes_total() == 0);
}
