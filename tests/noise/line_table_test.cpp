#include "noise/line_table.h"

#include <map>
#include <random>

#include "support/catch.h"

namespace lede {
namespace {

TEST_CASE("a line table holds what a map would", "[noise]") {
  LineTable<std::uint32_t> table;
  std::map<std::uint64_t, std::uint32_t> map;
  CHECK(table.find(7) == nullptr);
  std::mt19937_64 random(1);
  for (int round = 0; round < 30'000; ++round) {
    // Some hashes stand side by side, as if they were no hashes at all.
    const std::uint64_t hash = random() % 2 == 0 ? random() : random() % 3000;
    table.prefetch(hash);
    ++table.at(hash);
    ++map[hash];
    if (round % 10'000 != 9'999) continue;
    const auto is_even = [](std::uint32_t value) { return value % 2 == 0; };
    table.erase_if(is_even);
    std::erase_if(map, [&](const auto& each) { return is_even(each.second); });
  }
  CHECK(table.size() == map.size());
  std::size_t found = 0;
  for (const auto& [hash, value] : map) {
    const std::uint32_t* const known = table.find(hash);
    if (known != nullptr && *known == value) ++found;
  }
  CHECK(found == map.size());
}

TEST_CASE("a line whose hash is 0 is one as any other", "[noise]") {
  LineTable<std::uint32_t> table;
  table.at(0) = 5;
  REQUIRE(table.find(0) != nullptr);
  CHECK(*table.find(0) == 5);
  CHECK(table.size() == 1);
}

}  // namespace
}  // namespace lede
