// tar and zip: each entry as a file of a folder would be.

#include "indexer/packed.h"
#include "indexer/read_sources.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using Catch::Contains;
using lede::test::all_of;
using lede::test::all_of_file;
using lede::test::gzipped;
using lede::test::Packed;
using lede::test::tar_of;
using lede::test::TempFolder;
using lede::test::zip_of;
using lede::test::zip_of_zeros;
using lede::test::zstd_packed;

namespace {

const std::vector<Packed> kFiles = {
    {"a.txt", "The port is shut"},
    {"ru/порт.html", "<p>Порт закрыт"},
    {"feed.jsonl", "{\"id\": 7, \"text\": \"x\"}\n{\"text\": \"y\"}\n"},
    {"b.txt.gz", gzipped("Cranes stand still")},
    {"picture.png", "PNG"},
    {"README.md", "About this"},
    {".hidden/c.txt", "x"},
    {"link.txt", "", "a.txt"},
};

// As most programs write a zip: bit 11 of each head says that names are UTF-8.
std::string with_names_called_utf8(std::string zip) {
  const auto mark = [&zip](std::string_view head, std::size_t flags) {
    for (std::size_t at = zip.find(head); at != std::string::npos;
         at = zip.find(head, at + 1)) {
      zip[at + flags + 1] |= 8;
    }
  };
  mark("PK\3\4", 6);
  mark("PK\1\2", 8);
  return zip;
}

constexpr char kIds[] = "a.txt\nru/порт.html\n7\nfeed.jsonl#2\nb.txt.gz\n";

}  // namespace

TEST_CASE("an archive is read as a folder of its files would be", "[indexer]") {
  CHECK(all_of_file("a.tar", tar_of(kFiles)) == kIds);
  CHECK(all_of_file("a.tar.gz", gzipped(tar_of(kFiles))) == kIds);
  CHECK(all_of_file("a.tgz", gzipped(tar_of(kFiles))) == kIds);
  CHECK(all_of_file("a.tar.zst", zstd_packed(tar_of(kFiles))) == kIds);
  CHECK(all_of_file("no-ending", tar_of(kFiles)) == kIds);
  CHECK(all_of_file("a.zip", zip_of(kFiles)) == kIds);
  CHECK(all_of_file("a.zip", with_names_called_utf8(zip_of(kFiles))) == kIds);
  // Its directory alone says what is a link, and comes last.
  CHECK(all_of_file("a.zip.gz", gzipped(zip_of(kFiles))) ==
        std::string(kIds) + "link.txt\n");
  CHECK(all_of_file("a.zip", zip_of({})).empty());
  CHECK(all_of_file("a.tar", tar_of({})).empty());
}

TEST_CASE("what an archive holds beside articles is counted", "[indexer]") {
  const TempFolder folder;
  const auto source =
      lede::open_sources({folder.write("a.tar", tar_of(kFiles))});
  all_of(*source);
  CHECK(source->passed_over() == 4);
}

TEST_CASE("in a folder an archive's entries are below its name", "[indexer]") {
  const TempFolder folder;
  folder.write("x/1.zip", zip_of({{"a.txt", "x"}}));
  folder.write("x/2.tar", tar_of({{"./a.txt", "x"}, {"b.md", "# B"}}));
  CHECK(all_of({folder.path()}) ==
        "x/1.zip/a.txt\nx/2.tar/a.txt\nx/2.tar/b.md\n");
}

TEST_CASE("places in an archive name the entry", "[indexer]") {
  CHECK_THAT(
      all_of_file("a.tar", tar_of({{"f.jsonl", "{}\n"}, {"g.xml", "<a/>"}})),
      Contains("rejected a.tar, f.jsonl, line 1: ") &&
          Contains("rejected a.tar, g.xml: XML that is neither"));
}

TEST_CASE("whatever paths an archive has its ids stay below it", "[indexer]") {
  const std::vector<Packed> files = {{"../../up.txt", "x"},
                                     {"/etc/absolute.txt", "x"},
                                     {"a/./b//c.txt", "x"},
                                     {"bad\xFF.txt", "x"}};
  constexpr char kPaths[] = "up.txt\netc/absolute.txt\na/b/c.txt\nbad%FF.txt\n";
  CHECK(all_of_file("a.tar", tar_of(files)) == kPaths);
  CHECK(all_of_file("a.zip", zip_of(files)) == kPaths);
}

TEST_CASE("an archive within an archive is refused and the rest is read",
          "[indexer]") {
  for (const std::string& inner :
       {zip_of({{"x.txt", "x"}}), tar_of({{"x.txt", "x"}}),
        gzipped(tar_of({{"x.txt", "x"}}))}) {
    CHECK(all_of_file("a.tar", tar_of({{"inner", inner}, {"b.txt", "x"}})) ==
          "rejected a.tar, inner: an archive within an archive\nb.txt\n");
  }
}

TEST_CASE("an entry that is encrypted is refused and the rest is read",
          "[indexer]") {
  CHECK(all_of_file("a.zip", zip_of({{"a.txt", "secret"}}, "password")) ==
        "rejected a.zip, a.txt: it is encrypted\n");
}

TEST_CASE("of a cut archive what was read stays", "[indexer]") {
  std::vector<Packed> files;
  for (int number = 0; number < 50; ++number) {
    std::string text = std::to_string(number) + " ";
    for (int word = 0; word < 3000; ++word) {
      text += std::to_string(word * number * 7919) + " ";
    }
    files.push_back({std::to_string(number) + ".txt", text});
  }
  struct Case {
    const char* name;
    std::string bytes;
  };
  const Case cases[] = {
      {"a.tar", tar_of(files)},
      {"a.zip", zip_of(files)},
      {"a.tar.gz", gzipped(tar_of(files))},
      {"a.tar.zst", zstd_packed(tar_of(files))},
  };
  for (const Case& each : cases) {
    INFO(each.name);
    const std::string all = all_of_file(
        each.name, each.bytes.substr(0, each.bytes.size() / 2 + 700));
    CHECK_THAT(all, Catch::StartsWith("0.txt\n1.txt\n2.txt\n"));
    CHECK_THAT(all.substr(all.rfind('\n', all.size() - 2)),
               Contains("rejected " + std::string(each.name)));
  }
}

TEST_CASE("a bomb is refused and the rest is read", "[indexer]") {
  const std::string zeros = zip_of_zeros("bomb.txt", 1024);
  CHECK(zeros.size() < 2U << 20U);
  CHECK(all_of_file("a.zip", zeros) ==
        "rejected a.zip, bomb.txt: larger than 16 MB (--max-article-mb)\n"
        "rejected a.zip: unpacks to more than 200 times its size, as a bomb "
        "does\n");
  CHECK_THAT(all_of_file("a.zip", zip_of_zeros("bomb.png", 100)),
             Contains("rejected a.zip: unpacks to more than 200 times"));
  const std::string tar = tar_of({{"a.txt", "x"},
                                  {"b.jsonl", std::string(80U << 20U, 'x')},
                                  {"c.txt", "x"}});
  CHECK(all_of_file("a.tar.gz", gzipped(tar)) ==
        "a.txt\nrejected a.tar.gz, b.jsonl: unpacks to more than 200 times "
        "its size, as a bomb does\nrejected a.tar.gz: unpacks to more than "
        "200 times its size, as a bomb does\n");
  CHECK(all_of_file("a.jsonl.zst", zstd_packed(std::string(80U << 20U, 'x'))) ==
        "rejected a.jsonl.zst: unpacks to more than 200 times its size, as a "
        "bomb does\n");
  // Packed twice over, each time by less than the limit.
  const std::string inner = gzipped(std::string(30U << 20U, 'x'));
  std::vector<Packed> files;
  for (int number = 0; number < 20; ++number) {
    files.push_back({std::to_string(number) + ".jsonl.gz", inner});
  }
  CHECK_THAT(all_of_file("a.tar.zst", zstd_packed(tar_of(files))),
             Contains("unpacks to more than 200 times"));
}
