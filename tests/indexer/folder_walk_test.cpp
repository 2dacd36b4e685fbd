#include "source/folder_walk.h"

#include <sys/stat.h>
#include <unistd.h>

#include "support/catch.h"
#include "support/temp_folder.h"

using lede::FolderWalk;
using lede::walk_folder;
using lede::test::TempFolder;

namespace {

namespace fs = std::filesystem;

std::string ids_of(const FolderWalk& walk) {
  std::string ids;
  for (const lede::FoundFile& file : walk.files) {
    ids.append(ids.empty() ? "" : " ").append(file.id);
  }
  return ids;
}

}  // namespace

TEST_CASE("the files of a folder are sorted by path", "[indexer]") {
  const TempFolder folder;
  for (const char* name : {"b.txt", "a/z.txt", "a/b/c.txt", "a.txt", "A.txt",
                           "порт.txt", "a-1.txt", "10.txt", "9.txt"}) {
    folder.write(name, "x");
  }
  const FolderWalk walk = walk_folder(folder.path(), {});
  CHECK(ids_of(walk) ==
        "10.txt 9.txt A.txt a-1.txt a.txt a/b/c.txt a/z.txt b.txt порт.txt");
  CHECK(walk.passed_over == 0);
  CHECK(walk.unreadable.empty());
}

TEST_CASE("however a folder is named its files have the same ids",
          "[indexer]") {
  const TempFolder folder;
  folder.write("articles/ru/a.txt", "12345");
  const std::string path = folder / "articles";
  for (const std::string& spelling :
       {path, path + "/", path + "//", path + "/.", path + "/../articles",
        path + "/ru/.."}) {
    INFO(spelling);
    const FolderWalk walk = walk_folder(spelling, {});
    CHECK(ids_of(walk) == "ru/a.txt");
    REQUIRE(walk.files.size() == 1);
    CHECK(walk.files.front().stamp.size_bytes == 5);
    CHECK(fs::exists(walk.files.front().path));
  }
}

TEST_CASE("hidden files and other things are passed over", "[indexer]") {
  const TempFolder folder;
  for (const char* name : {"a.txt", ".hidden.txt", ".git/config", "b.png",
                           "README.md", "c.txt~", "ru/.x", "ru/d.txt"}) {
    folder.write(name, "x");
  }
  const FolderWalk walk = walk_folder(folder.path(), {});
  CHECK(ids_of(walk) == "a.txt ru/d.txt");
  CHECK(walk.passed_over == 5);
}

TEST_CASE("links and pipes in a folder are passed over", "[indexer]") {
  const TempFolder folder;
  folder.write("real/a.txt", "x");
  fs::create_symlink(folder / "real/a.txt", folder / "link.txt");
  fs::create_directory_symlink(folder / "real", folder / "linked");
  fs::create_directory_symlink(folder.path(), folder / "real/loop");
  fs::create_symlink(folder / "nowhere", folder / "broken.txt");
  REQUIRE(::mkfifo((folder / "pipe.txt").c_str(), 0600) == 0);
  const FolderWalk walk = walk_folder(folder.path(), {});
  CHECK(ids_of(walk) == "real/a.txt");
  CHECK(walk.passed_over == 5);
}

TEST_CASE("a folder that is itself a link is walked", "[indexer]") {
  const TempFolder folder;
  folder.write("real/a.txt", "x");
  fs::create_directory_symlink(folder / "real", folder / "link");
  CHECK(ids_of(walk_folder(folder / "link", {})) == "a.txt");
}

TEST_CASE("a folder may be left out with all that is in it", "[indexer]") {
  const TempFolder folder;
  folder.write("a.txt", "x");
  folder.write("news.index/gen-000001/b", "x");
  folder.write("ru/news.index/c", "x");
  fs::create_directory_symlink(folder / "news.index", folder / "alias");
  const std::string index = folder / "news.index";
  for (const std::string& spelling :
       {index, index + "/", folder.path().string() + "/./news.index",
        std::string(folder / "alias")}) {
    INFO(spelling);
    CHECK(ids_of(walk_folder(folder.path(), spelling)) ==
          "a.txt ru/news.index/c");
  }
  CHECK(ids_of(walk_folder(folder.path(), folder / "absent")) ==
        "a.txt news.index/gen-000001/b ru/news.index/c");
}

TEST_CASE("indexes are no articles", "[indexer]") {
  const TempFolder folder;
  folder.write("a.txt", "x");
  folder.write("2024.index/lede.lock", "");
  folder.write("2024.index/CURRENT", "gen-000001\n");
  folder.write("2024.index/gen-000001/MANIFEST", "x");
  folder.write("xapian/iamglass", "x");
  folder.write("xapian/notes", "x");
  CHECK(ids_of(walk_folder(folder.path(), {})) == "a.txt");
  CHECK(ids_of(walk_folder(folder / "2024.index", {})).empty());
}

TEST_CASE("any file name is an id in valid UTF-8", "[indexer]") {
  struct Case {
    std::string name;
    std::string id;
  };
  const Case cases[] = {
      {"a\nb.txt", "a\nb.txt"},
      {"a\xFF\xFE.txt", "a%FF%FE.txt"},
      {"\xEF\xEE\xF0\xF2.txt", "%EF%EE%F0%F2.txt"},  // порт in windows-1251
      {"cut\xD0.txt", "cut%D0.txt"},
      {"50% off.txt", "50% off.txt"},
      {"\x1B[31m.txt", "\x1B[31m.txt"},
      {std::string(251, 'x') + ".txt", std::string(251, 'x') + ".txt"},
      {"-i", "-i"},
      {" ", " "},
  };
  for (const Case& each : cases) {
    const TempFolder folder;
    folder.write(each.name, "x");
    INFO(each.id);
    CHECK(ids_of(walk_folder(folder.path(), {})) == each.id);
  }
}

TEST_CASE("different names have different ids", "[indexer]") {
  const TempFolder folder;
  folder.write("a\xFF.txt", "x");
  folder.write("a%FF.txt", "x");
  const FolderWalk walk = walk_folder(folder.path(), {});
  REQUIRE(walk.files.size() == 2);
  CHECK(walk.files.front().id != walk.files.back().id);
}

TEST_CASE("a deep folder is walked to its end", "[indexer]") {
  const TempFolder folder;
  std::string name;
  for (int depth = 0; depth < 300; ++depth) name += "d/";
  folder.write(name + "a.txt", "x");
  CHECK(ids_of(walk_folder(folder.path(), {})) == name + "a.txt");
}

TEST_CASE("a folder that cannot be read is told of", "[indexer]") {
  const TempFolder folder;
  folder.write("good/a.txt", "x");
  folder.write("closed/b.txt", "x");
  if (::geteuid() == 0) {
    // Root reads everything; what is gone nobody can read.
    const FolderWalk walk = walk_folder(folder / "absent", {});
    REQUIRE(walk.unreadable.size() == 1);
    CHECK(walk.unreadable.front().origin == folder / "absent");
    CHECK(walk.unreadable.front().reason == "No such file or directory");
    return;
  }
  fs::permissions(folder / "closed", fs::perms::none);
  const FolderWalk walk = walk_folder(folder.path(), {});
  fs::permissions(folder / "closed", fs::perms::owner_all);
  CHECK(ids_of(walk) == "good/a.txt");
  REQUIRE(walk.unreadable.size() == 1);
  CHECK(walk.unreadable.front().origin == folder / "closed");
  CHECK(walk.unreadable.front().reason == "Permission denied");
}
