#include "manifest.h"

#include <lede/error.h>

#include "files.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using Catch::Contains;
using lede::Manifest;
using lede::read_manifest;
using lede::test::TempFolder;

namespace {

constexpr lede::Digest kFingerprint{0x0123456789ABCDEF, 0xFEDCBA9876543210};

void write_two_files(const TempFolder& folder) {
  folder.write("b.glass", "second");
  folder.write("a.glass", "first");
  lede::write_manifest(folder.path(), "2026-11-22T02:31:07Z", 60123,
                       kFingerprint);
}

}  // namespace

TEST_CASE("a manifest tells what it was given, and the files by name",
          "[index]") {
  const TempFolder folder;
  write_two_files(folder);
  const Manifest manifest = read_manifest(folder.path());
  CHECK(manifest.made == "2026-11-22T02:31:07Z");
  CHECK(manifest.articles == 60123);
  CHECK(manifest.fingerprint == kFingerprint);
  REQUIRE(manifest.files.size() == 2);
  CHECK(manifest.files[0].name == "a.glass");
  CHECK(manifest.files[1].size_bytes == 6);
  CHECK(manifest.size_bytes() == 11);
  CHECK_NOTHROW(lede::check_sizes(folder.path(), manifest));
  CHECK(lede::damage_of(folder.path(), manifest).empty());
}

TEST_CASE("a digest is the one that xxh128sum prints", "[index]") {
  const TempFolder folder;
  const auto file = folder.write("a", "lede\n");
  CHECK(text_of(lede::digest_of_file(file)) ==
        text_of(lede::digest_of("lede\n")));
  // The reference value of XXH3's 128 bits for no bytes.
  CHECK(text_of(lede::digest_of("")) == "99aa06d3014798d86001c324468d497f");
}

TEST_CASE("a sum of digests does not depend on the order", "[index]") {
  const lede::Digest a = lede::digest_of("a");
  const lede::Digest b{~std::uint64_t{0}, ~std::uint64_t{0}};
  lede::Digest ab = a;
  ab += b;
  lede::Digest ba = b;
  ba += a;
  CHECK(ab == ba);
  CHECK_FALSE(ab == a);
}

TEST_CASE("any byte of a manifest that is changed is found", "[index]") {
  const TempFolder folder;
  write_two_files(folder);
  const std::string good = lede::read_small_file(folder / "MANIFEST");
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 1);
    folder.write("MANIFEST", bad);
    INFO(at);
    CHECK_THROWS_AS(read_manifest(folder.path()), lede::DamagedIndexError);
    folder.write("MANIFEST", good.substr(0, at));
    CHECK_THROWS_AS(read_manifest(folder.path()), lede::DamagedIndexError);
  }
  std::filesystem::remove(folder / "MANIFEST");
  CHECK_THROWS_WITH(read_manifest(folder.path()),
                    Contains("it has no MANIFEST"));
}

TEST_CASE("a file that is cut, longer, changed or gone is told", "[index]") {
  const TempFolder folder;
  write_two_files(folder);
  const Manifest manifest = read_manifest(folder.path());
  folder.write("a.glass", "firsT");
  CHECK_NOTHROW(lede::check_sizes(folder.path(), manifest));
  CHECK(lede::damage_of(folder.path(), manifest) ==
        std::vector<std::string>{"a.glass is not as it was written"});
  for (const char* content : {"", "firs", "first!"}) {
    folder.write("a.glass", content);
    CHECK_THROWS_WITH(lede::check_sizes(folder.path(), manifest),
                      Contains("its file a.glass has"));
    CHECK(lede::damage_of(folder.path(), manifest).size() == 1);
  }
  std::filesystem::remove(folder / "a.glass");
  CHECK_THROWS_WITH(lede::check_sizes(folder.path(), manifest),
                    Contains("its file a.glass cannot be read"));
  CHECK(lede::damage_of(folder.path(), manifest).size() == 1);
}
