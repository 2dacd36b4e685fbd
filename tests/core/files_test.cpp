#include "files.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include <lede/error.h>

#include "support/catch.h"
#include "support/temp_folder.h"

using Catch::Contains;
using lede::FileDescriptor;
using lede::IoError;
using lede::open_file;
using lede::read_small_file;
using lede::replace_file;
using lede::sync_to_disk;
using lede::test::TempFolder;
namespace fs = std::filesystem;

namespace {

std::string names_in(const fs::path& folder) {
  std::string names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    names += entry.path().filename().string() + " ";
  }
  return names;
}

bool is_open(int number) { return ::fcntl(number, F_GETFD) != -1; }

}  // namespace

TEST_CASE("replace_file puts the new content in place of all the old one",
          "[core]") {
  struct Case {
    const char* what;
    std::string content;
  };
  const Case cases[] = {
      {"shorter", "new"},
      {"empty", ""},
      {"Russian", "Счёт 3:2"},
      {"bytes of any kind", std::string("a\0b\xFF\n", 5)},
      {"longer than a buffer", std::string(10'001, 'x')},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    const TempFolder folder;
    const fs::path path = folder.write("CURRENT", "the old content");
    replace_file(path, each.content);
    CHECK(read_small_file(path) == each.content);
    CHECK(names_in(folder.path()) == "CURRENT ");
  }
}

TEST_CASE("replace_file makes a file that was not there", "[core]") {
  const TempFolder folder;
  replace_file(folder / "новый файл", "here");
  CHECK(read_small_file(folder / "новый файл") == "here");
}

TEST_CASE("whoever has the old file open goes on reading the old content",
          "[core]") {
  const TempFolder folder;
  const fs::path path = folder.write("CURRENT", "old");
  const FileDescriptor reader = open_file(path, O_RDONLY);
  replace_file(path, "new");
  char content[8] = {};
  CHECK(::pread(reader.number(), content, sizeof content, 0) == 3);
  CHECK(std::string_view(content) == "old");
}

TEST_CASE("errors about files name the file and the reason", "[core]") {
  const TempFolder folder;
  const fs::path missing = folder / "missing";
  const fs::path below = missing / "below";
  const std::string reason = "No such file or directory";
  CHECK_THROWS_WITH(read_small_file(missing),
                    Contains(missing.string()) && Contains(reason));
  CHECK_THROWS_WITH(open_file(missing, O_RDONLY),
                    Contains(missing.string()) && Contains(reason));
  CHECK_THROWS_WITH(replace_file(below, "x"),
                    Contains(below.string()) && Contains(reason));
  CHECK_THROWS_WITH(sync_to_disk(missing),
                    Contains(missing.string()) && Contains(reason));
  CHECK_THROWS_WITH(
      read_small_file(folder.path()),
      Contains(folder.path().string()) && Contains("Is a directory"));
  CHECK_THROWS_AS(read_small_file(missing), IoError);
}

TEST_CASE("replace_file fails where a folder stands and leaves it alone",
          "[core]") {
  const TempFolder folder;
  folder.write("inside/file", "stays");
  const fs::path in_the_way = folder / "inside";
  CHECK_THROWS_WITH(replace_file(in_the_way, "x"),
                    Contains(in_the_way.string()));
  CHECK(read_small_file(in_the_way / "file") == "stays");
}

TEST_CASE("folders and files are brought to the disk", "[core]") {
  const TempFolder folder;
  CHECK_NOTHROW(sync_to_disk(folder.path()));
  CHECK_NOTHROW(sync_to_disk(folder.write("file", "x")));
}

TEST_CASE("a file descriptor closes itself and only once", "[core]") {
  const TempFolder folder;
  const fs::path path = folder.write("file", "x");
  int number = -1;
  {
    FileDescriptor first = open_file(path, O_RDONLY);
    number = first.number();
    CHECK((::fcntl(number, F_GETFD) & FD_CLOEXEC) != 0);
    const FileDescriptor second(std::move(first));
    CHECK_FALSE(first.is_open());
    CHECK(second.number() == number);
    CHECK(is_open(number));
  }
  CHECK_FALSE(is_open(number));
  CHECK_FALSE(FileDescriptor().is_open());
}

TEST_CASE("an assigned file descriptor takes the file over", "[core]") {
  const TempFolder folder;
  const fs::path path = folder.write("file", "x");
  FileDescriptor kept;
  {
    FileDescriptor opened = open_file(path, O_RDONLY);
    kept = std::move(opened);
  }
  CHECK(kept.is_open());
  CHECK(is_open(kept.number()));
}

TEST_CASE("system messages are words", "[core]") {
  CHECK(lede::system_message(ENOSPC) == "No space left on device");
  CHECK(lede::system_message(ENOENT) == "No such file or directory");
}
