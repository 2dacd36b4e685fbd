#include "original_map.h"

#include <lede/error.h>

#include "support/catch.h"
#include "support/random.h"

using lede::OriginalMap;
using lede::OriginalRun;
using lede::Span;
using lede::Writing;
using lede::test::Random;

namespace {

std::string found(const OriginalMap& map, std::string_view text, Span span) {
  const auto place = map.find(text, span);
  if (!place) return "nowhere";
  return std::to_string(place->begin) + " to " + std::to_string(place->end);
}

}  // namespace

TEST_CASE("a place is where the characters before it lead to", "[index]") {
  const std::string text = "ab Мир cd";
  struct Row {
    Writing writing;
    std::size_t size;
    const char* word;  // where "Мир" stands
  };
  const Row rows[] = {{Writing::kAsIs, 12, "103 to 109"},
                      {Writing::kOneByte, 9, "103 to 106"},
                      {Writing::kDoubleByte, 12, "103 to 109"},
                      {Writing::kUtf16, 18, "106 to 112"},
                      {Writing::kUtf32, 36, "112 to 124"},
                      {Writing::kJsonEscapes, 24, "103 to 121"},
                      {Writing::kReferences, 27, "103 to 124"},
                      {Writing::kQuoted, 24, "103 to 121"},
                      {Writing::kQuotedByte, 15, "103 to 112"},
                      {Writing::kLump, 40, "nowhere"}};
  for (const Row& row : rows) {
    const OriginalMap map(std::vector<OriginalRun>{
        {{0, text.size()}, {100, 100 + row.size}, row.writing, false}});
    INFO(static_cast<int>(row.writing));
    CHECK(found(map, text, {3, 9}) == row.word);
    CHECK(found(map, text, {0, text.size()}) ==
          "100 to " + std::to_string(100 + row.size));
  }
}

TEST_CASE("a place goes over markup and over nothing else", "[index]") {
  const std::string text = "one two three four";
  const OriginalMap map(std::vector<OriginalRun>{
      {{0, 7}, {10, 17}, Writing::kAsIs, false},
      {{8, 13}, {30, 35}, Writing::kAsIs, true},    // behind a tag
      {{14, 18}, {5, 9}, Writing::kAsIs, false}});  // elsewhere
  CHECK(found(map, text, {0, 3}) == "10 to 13");
  CHECK(found(map, text, {4, 13}) == "14 to 35");
  CHECK(found(map, text, {14, 18}) == "5 to 9");
  CHECK(found(map, text, {8, 18}) == "nowhere");
  CHECK(found(map, text, {7, 13}) == "nowhere");
  CHECK(found(map, text, {4, 8}) == "nowhere");
  CHECK(found(map, text, {4, 4}) == "nowhere");
  CHECK(found(map, text, {14, 99}) == "nowhere");
  CHECK(found(OriginalMap(), text, {0, 3}) == "nowhere");
}

TEST_CASE("a map is decoded as it was encoded", "[index]") {
  Random random(20261123);
  for (int round = 0; round < 500; ++round) {
    std::vector<OriginalRun> runs;
    OriginalRun run;
    for (std::size_t count = random.below(20); count > 0; --count) {
      const std::size_t text = run.text.end + random.below(20);
      const std::size_t size = 1 + random.below(2000);
      const std::size_t begin = random.one_in(5)
                                    ? random.below(100'000)
                                    : run.original.end + random.below(20);
      run.writing = static_cast<Writing>(random.below(10));
      run.joined = random.one_in(2);
      run.text = {text, text + size};
      const bool same = run.writing == Writing::kAsIs;
      run.original = {begin, begin + (same ? size : 1 + random.below(5000))};
      runs.push_back(run);
    }
    const OriginalMap decoded = OriginalMap::decode(OriginalMap(runs).encode());
    REQUIRE(decoded.runs().size() == runs.size());
    for (std::size_t at = 0; at < runs.size(); ++at) {
      CHECK(decoded.runs()[at].text == runs[at].text);
      CHECK(decoded.runs()[at].original == runs[at].original);
      CHECK(decoded.runs()[at].writing == runs[at].writing);
      CHECK(decoded.runs()[at].joined == runs[at].joined);
    }
  }
}

TEST_CASE("bytes that are no map are refused or are a map", "[index]") {
  Random random(20261124);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (std::size_t size = random.below(30); size > 0; --size) {
      bytes += static_cast<char>(random.below(256));
    }
    try {
      const OriginalMap map = OriginalMap::decode(bytes);
      map.find(std::string(100, 'a'), {3, 50});
    } catch (const lede::DamagedIndexError&) {
      continue;
    }
  }
  SUCCEED();
}
