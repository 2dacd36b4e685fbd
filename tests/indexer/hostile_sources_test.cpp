// Sources that want more than an index has: they are refused, or take what an
// article of their size takes, and the articles beside them are indexed.

#include <filesystem>
#include <fstream>

#include <sys/resource.h>

#include <lede/indexer.h>
#include <lede/searcher.h>

#include "support/catch.h"
#include "support/temp_folder.h"
#include "support/time_limit.h"

using lede::Indexer;
using lede::Rejection;
using lede::Searcher;
using lede::test::kBurden;
using lede::test::kLinearSeconds;
using lede::test::processor_seconds;
using lede::test::TempFolder;

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kHuge = 200U << 20U;

std::size_t most_memory_used_mb() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss) / 1024;
}

std::string found(const fs::path& index, std::string_view query) {
  std::string ids;
  for (const lede::Hit& hit : Searcher(index).search(query).hits) {
    ids.append(ids.empty() ? "" : " ").append(hit.id);
  }
  return ids;
}

std::string times(std::size_t count, std::string_view text) {
  std::string out;
  for (; count > 0; --count) out += text;
  return out;
}

}  // namespace

TEST_CASE("a line or a file of 200 MB is refused without the memory for it",
          "[indexer]") {
  const TempFolder folder;
  // Holes: the file is 200 MB long and takes no room on the disk.
  const fs::path feed = folder.write("articles/a.jsonl", "");
  fs::resize_file(feed, kHuge);
  std::ofstream(feed, std::ios::app) << "\n{\"id\": 1, \"text\": \"port\"}\n";
  const fs::path text = folder.write("articles/b.txt", "Port");
  fs::resize_file(text, kHuge);
  folder.write("articles/c.txt", "Port strike enters third day\n");

  const std::size_t before_mb = most_memory_used_mb();
  Indexer indexer(folder / "index");
  indexer.add_all(*lede::open_sources({folder / "articles"}));
  CHECK(static_cast<double>(most_memory_used_mb() - before_mb) < 150 * kBurden);

  REQUIRE(indexer.report().rejections.size() == 2);
  const Rejection& line = indexer.report().rejections.front();
  CHECK(line.origin == feed.string() + ", line 1");
  CHECK_THAT(line.reason, Catch::Contains("larger than 16 MB"));
  CHECK(indexer.report().rejections.back().origin == text.string());
  indexer.publish();
  CHECK(found(folder / "index", "port") == "1 c.txt");
}

TEST_CASE("texts that are hard to divide are indexed in time", "[indexer]") {
  struct Case {
    const char* what;
    std::string text;
  };
  const Case cases[] = {
      {"a word of 1 MB", std::string(1U << 20U, 'x')},
      {"a Russian word of 1 MB", times(1U << 19U, "ж")},
      {"a million marks on a letter", "e" + times(1U << 19U, "\u0301")},
      {"Chinese without end", times(100'000, "出口")},
      {"Thai without end", times(20'000, "ข้าว")},
      {"a letter a line", times(200'000, "x\n")},
      {"soft hyphens", "x" + times(1U << 18U, "\u00AD") + "y"},
      {"emoji", times(100'000, "\U0001F468\u200D\U0001F469")},
      {"spaces", "port" + std::string(1U << 20U, ' ') + "port"},
      {"dots", "port" + std::string(1U << 20U, '.') + "port"},
      {"different words",
       [] {
         std::string words;
         for (int number = 0; number < 100'000; ++number) {
           words += "w" + std::to_string(number) + " ";
         }
         return words;
       }()},
      {"scripts in turn", times(50'000, "aя芯 ")},
  };
  const TempFolder folder;
  Indexer indexer(folder / "index");
  for (const Case& each : cases) {
    INFO(each.what);
    lede::RawArticle raw;
    raw.id = raw.origin = each.what;
    raw.bytes = "A normal line of text before it all\n" + each.text + "\n";
    CHECK(processor_seconds([&] { CHECK(indexer.add(raw)); }) < kLinearSeconds);
  }
  indexer.publish();
  lede::SearchOptions all;
  all.limit = 100;
  const double seconds = processor_seconds([&] {
    CHECK(Searcher(folder / "index").search("normal", all).hits.size() ==
          std::size(cases));
  });
  CHECK(seconds < 2 * kLinearSeconds);
}

TEST_CASE("a word of a megabyte is found by its beginning", "[indexer]") {
  const TempFolder folder;
  Indexer indexer(folder / "index");
  lede::RawArticle raw;
  raw.id = "long";
  raw.bytes = "Port strike enters third day\n" + std::string(1U << 20U, 'x');
  CHECK(indexer.add(raw));
  indexer.publish();
  CHECK(found(folder / "index", std::string(3000, 'x')) == "long");
  CHECK(found(folder / "index", std::string(100, 'x')).empty());
  CHECK(found(folder / "index", "strike") == "long");
}
