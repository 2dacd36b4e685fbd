#include "file_places.h"

#include <lede/error.h>

#include "support/catch.h"
#include "support/temp_folder.h"

using lede::FilePlaces;
using lede::FilePlaceWriter;
using lede::test::TempFolder;

TEST_CASE("a document's file and offset are read as they were written",
          "[index]") {
  const TempFolder folder;
  FilePlaceWriter writer;
  writer.begin_file("news/a.jsonl");
  writer.add(3, 0);
  writer.add(1, 5'000'000'000);
  writer.begin_file("");
  writer.add(4, std::nullopt);
  writer.begin_file("news/б.tar");
  writer.add(6, std::nullopt);
  writer.begin_file("news/б.tar", {"./а.txt", false});
  writer.add(8, 0);
  writer.begin_file("news/б.tar", {"./а.txt.gz", true});
  writer.add(9, 7);
  writer.begin_file("b.gz", {"", true});
  writer.add(10, 7);
  writer.write(folder.path());
  FilePlaces places(folder.path());
  CHECK(places.of(1).path == "news/a.jsonl");
  CHECK(places.of(1).offset == 5'000'000'000);
  CHECK(places.of(3).path == "news/a.jsonl");
  CHECK(places.of(3).offset == 0);
  CHECK(places.of(6).path == "news/б.tar");
  CHECK(places.of(6).part == lede::FilePart());
  CHECK(places.of(8).path == "news/б.tar");
  CHECK(places.of(8).part == lede::FilePart{"./а.txt", false});
  CHECK(places.of(8).offset == 0);
  CHECK(places.of(9).part == lede::FilePart{"./а.txt.gz", true});
  CHECK(places.of(10).path == "b.gz");
  CHECK(places.of(10).part == lede::FilePart{"", true});
  for (const std::uint32_t none : {2U, 4U, 7U, 11U}) {
    CHECK((places.of(none).path.empty() || none == 6));
    CHECK_FALSE(places.of(none).offset);
  }
}

TEST_CASE("a database without the file has no places", "[index]") {
  const TempFolder folder;
  FilePlaces places(folder.path());
  CHECK(places.of(1).path.empty());
  CHECK_FALSE(places.of(1).offset);
}

TEST_CASE("a file of places that was cut is damage", "[index]") {
  const TempFolder folder;
  folder.write("file_places", "abc");
  CHECK_THROWS_AS(FilePlaces(folder.path()), lede::DamagedIndexError);
  folder.write("file_places", std::string("\x02\0\0\0\0\0\0\0\x01", 9));
  CHECK_THROWS_AS(FilePlaces(folder.path()).of(1), lede::DamagedIndexError);
}
