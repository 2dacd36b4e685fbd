#include "index_check.h"

#include "files.h"
#include "generation.h"
#include "index/small_index.h"
#include "manifest.h"
#include "support/catch.h"
#include "support/flipped_bit.h"
#include "support/random.h"
#include "support/temp_folder.h"

using lede::check_generation;
using lede::test::digest;
using lede::test::document;
using lede::test::kTestAnalyser;
using lede::test::TempFolder;

namespace {

namespace fs = std::filesystem;

fs::path small_index(const TempFolder& folder) {
  lede::test::publish(folder.path(), {document("a", "the port is shut"),
                                      document("b", "a port strike")});
  return lede::live_generation(folder.path()).path;
}

}  // namespace

TEST_CASE("a document's digest depends on what it holds and on no order",
          "[index]") {
  const lede::IndexDocument ab = document("a", "port strike");
  lede::IndexDocument ba = ab;
  ba.terms = {};
  for (std::size_t at = ab.terms.size(); at > 0; --at) {
    const lede::IndexTerm term = ab.terms[at - 1];
    std::vector<std::uint32_t> positions;
    for (const lede::IndexPlace& place : ab.terms.places()) {
      if (place.term == at - 1) positions.push_back(place.position);
    }
    ba.terms.add(term.term, term.count, positions);
  }
  CHECK(digest(ab) == digest(ba));
  CHECK_FALSE(digest(ab) == digest(document("b", "port strike")));
  CHECK_FALSE(digest(ab) == digest(document("a", "strike port")));
  lede::IndexDocument dated = ab;
  dated.values.push_back({0, "2025-11-27"});
  CHECK_FALSE(digest(ab) == digest(dated));
  dated.values.front().slot = 1;
  CHECK_FALSE(digest(ab) == digest(dated));
}

TEST_CASE(
    "what is read back of a generation has the fingerprint of what was "
    "put in",
    "[index]") {
  const TempFolder folder;
  const fs::path generation = small_index(folder);
  for (const bool everything : {false, true}) {
    const auto check = check_generation(generation, kTestAnalyser, everything);
    CHECK(check.problems.empty());
    CHECK(check.articles == 2);
    CHECK(check.fingerprint == lede::read_manifest(generation).fingerprint);
  }
}

// A term without places may have a hash that another's code is made of: of
// forty words in an article some do.
TEST_CASE("hosts and languages are read back without places", "[index]") {
  const TempFolder folder;
  std::vector<lede::IndexDocument> documents;
  for (int number = 0; number < 50; ++number) {
    std::string text;
    for (int word = 0; word < 40; ++word) {
      text += "word" + std::to_string(40 * number + word) + " ";
    }
    documents.push_back(document("id" + std::to_string(number), text));
    documents.back().terms.add("Lru", 0);
    documents.back().terms.add("Hnews.example.com", 0);
  }
  lede::test::publish(folder.path(), documents);
  const fs::path generation = lede::live_generation(folder.path()).path;
  CHECK(check_generation(generation, kTestAnalyser, true).problems.empty());
}

TEST_CASE("a manifest that tells other articles than there are is found",
          "[index]") {
  const TempFolder folder;
  const fs::path generation = small_index(folder);
  const lede::Digest good = lede::read_manifest(generation).fingerprint;
  lede::write_manifest(generation, "2026-11-22T02:31:07Z", 2, {1, 2});
  CHECK(check_generation(generation, kTestAnalyser, true).problems ==
        std::vector<std::string>{"its manifest has another fingerprint"});
  lede::write_manifest(generation, "2026-11-22T02:31:07Z", 3, good);
  CHECK(check_generation(generation, kTestAnalyser, false).problems.size() ==
        1);
}

TEST_CASE("a generation of another analyser is told", "[index]") {
  const TempFolder folder;
  const fs::path generation = small_index(folder);
  const auto check = check_generation(generation, "another", false);
  REQUIRE(check.problems.size() == 1);
  CHECK_THAT(check.problems.front(), Catch::Contains("it was made with"));
}

TEST_CASE("a byte that is flipped anywhere in a generation is found",
          "[index]") {
  const TempFolder folder;
  const fs::path generation = small_index(folder);
  lede::test::Random random(7);
  for (int flip = 0; flip < 1000; ++flip) {
    const lede::test::FlippedBit bit(generation, random);
    INFO(bit.place());
    CHECK_FALSE(
        check_generation(generation, kTestAnalyser, false).problems.empty());
  }
  CHECK(check_generation(generation, kTestAnalyser, false).problems.empty());
}
