#include "generation.h"

#include <fstream>
#include <set>

#include <unistd.h>

#include <lede/error.h>

#include "files.h"
#include "index_folder.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using Catch::Contains;
using lede::live_generation;
using lede::NewGeneration;
using lede::test::TempFolder;

namespace {

namespace fs = std::filesystem;

void publish(const fs::path& index, const char* content, std::size_t keep = 1) {
  NewGeneration generation(index);
  std::ofstream(generation.path() / "data") << content;
  generation.seal(1, {});
  generation.publish();
  generation.remove_older(keep);
}

std::string live_content(const fs::path& index) {
  return lede::read_small_file(live_generation(index).path / "data");
}

std::string names_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    names.insert(entry.path().filename().string());
  }
  std::string text;
  for (const std::string& name : names) {
    text.append(text.empty() ? "" : " ").append(name);
  }
  return text;
}

}  // namespace

TEST_CASE("a generation is live when it is published", "[index]") {
  const TempFolder folder;
  const fs::path index = folder / "a/b/index";
  publish(index, "first");
  CHECK(live_content(index) == "first");
  CHECK(names_in(index) == "CURRENT XAPIANDB gen-000001 lede.lock");
  CHECK(lede::read_small_file(index / "CURRENT") == "gen-000001\n");
  publish(index, "second");
  CHECK(live_content(index) == "second");
  CHECK(names_in(index) == "CURRENT XAPIANDB gen-000002 lede.lock");
}

TEST_CASE("a generation that is not published leaves no trace", "[index]") {
  const TempFolder folder;
  const fs::path index = folder / "index";
  {
    NewGeneration generation(index);
    std::ofstream(generation.path() / "data") << "first";
  }
  CHECK_FALSE(fs::exists(index));
  publish(index, "first");
  {
    NewGeneration generation(index);
    std::ofstream(generation.path() / "data") << "second";
    CHECK(live_content(index) == "first");
  }
  CHECK(names_in(index) == "CURRENT XAPIANDB gen-000001 lede.lock");
  CHECK(live_content(index) == "first");
}

TEST_CASE("an empty directory becomes an index and stays when that fails",
          "[index]") {
  const TempFolder folder;
  { NewGeneration generation(folder.path()); }
  CHECK(fs::exists(folder.path()));
  publish(folder.path(), "first");
  CHECK(live_content(folder.path()) == "first");
}

TEST_CASE("a directory with other things is refused and stays as it is",
          "[index]") {
  const TempFolder folder;
  folder.write("articles/a.txt", "x");
  folder.write("file", "x");
  CHECK_THROWS_AS(NewGeneration(folder.path()), lede::UsageError);
  CHECK_THROWS_WITH(
      NewGeneration(folder.path()),
      Contains("holds other things") && Contains("name an empty or a new one"));
  CHECK_THROWS_AS(NewGeneration(folder / "file"), lede::UsageError);
  CHECK(names_in(folder.path()) == "articles file");
}

TEST_CASE("a directory of another program is refused too", "[index]") {
  struct Case {
    const char* what;
    std::vector<std::pair<const char*, const char*>> files;
  };
  const Case cases[] = {
      {"LevelDB",
       {{"CURRENT", "MANIFEST-000004\n"}, {"LOCK", ""}, {"000005.ldb", "x"}}},
      {"something with a lock", {{"lock", ""}, {"building/house.txt", "x"}}},
  };
  for (const Case& each : cases) {
    const TempFolder folder;
    for (const auto& [name, content] : each.files) folder.write(name, content);
    INFO(each.what);
    CHECK_THROWS_AS(NewGeneration(folder.path()), lede::UsageError);
    for (const auto& [name, content] : each.files) {
      CHECK(fs::exists(folder / name));
    }
  }
}

TEST_CASE("what a writer that was killed left is removed", "[index]") {
  const TempFolder folder;
  publish(folder.path(), "first");
  folder.write("building/half/a", "x");
  folder.write("gen-000009/data", "never live");
  folder.write("CURRENT.tmp", "gen-0");
  CHECK(live_content(folder.path()) == "first");
  {
    NewGeneration generation(folder.path());
    CHECK(fs::is_empty(generation.path()));
  }
  publish(folder.path(), "second");
  CHECK(live_content(folder.path()) == "second");
  CHECK(names_in(folder.path()) == "CURRENT XAPIANDB gen-000010 lede.lock");
}

TEST_CASE("a first writer that was killed leaves room for the next",
          "[index]") {
  const TempFolder folder;
  folder.write("lede.lock", "");
  folder.write("building/data", "x");
  CHECK_THROWS_AS(live_generation(folder.path()), lede::NoIndexError);
  publish(folder.path(), "first");
  CHECK(live_content(folder.path()) == "first");
}

TEST_CASE("a second writer is told that the index is busy", "[index]") {
  const TempFolder folder;
  const fs::path index = folder / "index";
  {
    NewGeneration first(index);
    std::ofstream(first.path() / "data") << "first";
    CHECK_THROWS_AS(NewGeneration(index), lede::BusyError);
    CHECK(fs::exists(first.path() / "data"));
    first.publish();
  }
  CHECK(live_content(index) == "first");
  CHECK_NOTHROW(NewGeneration(index));
}

TEST_CASE("what is open is read on when a new generation is published",
          "[index]") {
  const TempFolder folder;
  publish(folder.path(), "first");
  std::ifstream open(live_generation(folder.path()).path / "data");
  publish(folder.path(), "second");
  std::string content;
  open >> content;
  CHECK(content == "first");
}

TEST_CASE("generations that follow each other differ", "[index]") {
  const TempFolder folder;
  publish(folder.path(), "first");
  const lede::Generation first = live_generation(folder.path());
  CHECK(first == live_generation(folder.path()));
  publish(folder.path(), "second");
  CHECK_FALSE(first == live_generation(folder.path()));
  // The whole index replaced: the same name again, and another generation.
  const lede::Generation second = live_generation(folder.path());
  fs::remove_all(folder / "gen-000002");
  fs::remove(folder / "CURRENT");
  publish(folder.path(), "third");
  publish(folder.path(), "fourth");
  CHECK(live_generation(folder.path()).path == second.path);
  CHECK_FALSE(second == live_generation(folder.path()));
}

TEST_CASE("a pointer that names no generation is damage", "[index]") {
  const TempFolder folder;
  publish(folder.path(), "first");
  for (const char* pointer :
       {"", "\n", "gen-", "gen-1x", "gen--1", "../gen-000001", "gen-000001/..",
        "gen-99999999999999999999", "GEN-000001", "gen-000001\ngen-000002",
        "gen-000007", "\xFF"}) {
    INFO("CURRENT: " << pointer);
    folder.write("CURRENT", pointer);
    CHECK_THROWS_AS(live_generation(folder.path()), lede::DamagedIndexError);
    CHECK_THROWS_WITH(
        live_generation(folder.path()),
        Contains(folder.path().string()) && Contains("build the index anew"));
  }
  folder.write("CURRENT", "gen-000001");  // without a newline
  CHECK(live_content(folder.path()) == "first");
}

TEST_CASE("an index may be built anew over a damaged one", "[index]") {
  const TempFolder folder;
  publish(folder.path(), "first");
  folder.write("CURRENT", "nothing");
  publish(folder.path(), "second");
  CHECK(live_content(folder.path()) == "second");
}

TEST_CASE("where nothing may be written an index is refused", "[index]") {
  CHECK_THROWS_AS(NewGeneration("/proc/lede-test"), lede::IoError);
  CHECK_THROWS_WITH(NewGeneration("/proc/lede-test"),
                    Contains("cannot make index /proc/lede-test: "));
  if (::geteuid() == 0) return;  // root may write everywhere else
  const TempFolder folder;
  fs::permissions(folder.path(), fs::perms::owner_read);
  CHECK_THROWS_AS(NewGeneration(folder / "index"), lede::IoError);
  fs::permissions(folder.path(), fs::perms::owner_all);
}

TEST_CASE("as many generations are kept as are wanted", "[index]") {
  const TempFolder folder;
  for (const char* content : {"1", "2", "3", "4"}) {
    publish(folder.path(), content, 3);
  }
  CHECK(lede::generation_numbers(folder.path()) ==
        std::vector<unsigned>{2, 3, 4});
  publish(folder.path(), "5", 1);
  CHECK(lede::generation_numbers(folder.path()) == std::vector<unsigned>{5});
}

TEST_CASE("an older generation is made live and the next stands on it",
          "[index]") {
  const TempFolder folder;
  for (const char* content : {"1", "2", "3"}) {
    publish(folder.path(), content, 3);
  }
  CHECK(lede::make_live(folder.path(), {}) == 2);
  CHECK(live_content(folder.path()) == "2");
  CHECK(lede::read_small_file(folder / "XAPIANDB") == "glass gen-000002\n");
  CHECK(lede::make_live(folder.path(), 3) == 3);
  CHECK(lede::make_live(folder.path(), 1) == 1);
  CHECK_THROWS_AS(lede::make_live(folder.path(), {}), lede::UsageError);
  CHECK_THROWS_WITH(lede::make_live(folder.path(), 9),
                    Contains("it has no gen-000009") && Contains("--list"));
  // What was live until now stays, before newer ones that nobody wanted.
  publish(folder.path(), "4", 2);
  CHECK(lede::generation_numbers(folder.path()) == std::vector<unsigned>{1, 4});
}

TEST_CASE("nobody rolls back to a generation that is damaged", "[index]") {
  const TempFolder folder;
  publish(folder.path(), "1", 2);
  publish(folder.path(), "2", 2);
  folder.write("gen-000001/data", "X");
  CHECK_THROWS_AS(lede::make_live(folder.path(), {}), lede::DamagedIndexError);
  CHECK_THROWS_WITH(lede::make_live(folder.path(), {}),
                    Contains("data is not as it was written"));
  CHECK(live_content(folder.path()) == "2");
}

TEST_CASE("a generation that was refused is kept aside, the last one alone",
          "[index]") {
  const TempFolder folder;
  publish(folder.path(), "1");
  for (const char* content : {"2", "3"}) {
    NewGeneration generation(folder.path());
    std::ofstream(generation.path() / "data") << content;
    generation.seal(1, {});
    generation.set_aside();
  }
  CHECK(live_content(folder.path()) == "1");
  CHECK(lede::read_small_file(folder / "refused/data") == "3");
  CHECK(live_generation(folder / "refused").path == folder / "refused");
}
