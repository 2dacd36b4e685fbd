#include "nearness.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/random.h"

using lede::PlaceList;
using lede::stand_near;

namespace {

// Tries all ways to choose a place of each part.
bool can_stand(const std::vector<PlaceList>& parts, std::uint32_t window,
               PlaceList chosen = {}) {
  if (chosen.size() == parts.size()) {
    const auto [least, greatest] =
        std::minmax_element(chosen.begin(), chosen.end());
    return *greatest - *least < window;
  }
  const PlaceList& part = parts[chosen.size()];
  return std::any_of(part.begin(), part.end(), [&](std::uint32_t place) {
    if (std::find(chosen.begin(), chosen.end(), place) != chosen.end()) {
      return false;
    }
    PlaceList more = chosen;
    more.push_back(place);
    return can_stand(parts, window, std::move(more));
  });
}

bool are_near(const std::vector<PlaceList>& parts, std::uint32_t window) {
  std::vector<const PlaceList*> lists;
  for (const PlaceList& part : parts) lists.push_back(&part);
  return stand_near(lists, window);
}

}  // namespace

TEST_CASE("parts stand near each other", "[index]") {
  struct Row {
    std::vector<PlaceList> parts;
    std::uint32_t window;
    bool near;
  };
  const Row rows[] = {
      {{{1}, {2}}, 2, true},
      {{{2}, {1}}, 2, true},
      {{{1}, {3}}, 2, false},
      {{{1, 7}, {8}}, 2, true},
      {{{1, 5}, {9}, {6, 10}}, 6, true},
      {{{1, 5}, {9}, {6, 10}}, 4, false},
      {{{4}, {4}}, 9, false},  // one word is not two
      {{{4, 5}, {4, 5}}, 2, true},
      {{{4, 5}, {4, 5}, {4, 5}}, 9, false},
      {{{0}, {1}}, 2, true},
      {{{1}, {}}, 9, false},
      {{{3, 9}}, 1, true},
  };
  int number = 0;
  for (const Row& row : rows) {
    INFO("row " << number++);
    CHECK(are_near(row.parts, row.window) == row.near);
  }
}

TEST_CASE("nearness finds what trying all places finds", "[index]") {
  lede::test::Random random(31);
  for (int round = 0; round < 5000; ++round) {
    std::vector<PlaceList> parts(1 + random.below(4));
    for (PlaceList& part : parts) {
      std::uint32_t at = 0;
      for (std::size_t left = random.below(5); left > 0; --left) {
        at += 1 + static_cast<std::uint32_t>(random.below(4));
        part.push_back(at);
      }
    }
    const auto window = static_cast<std::uint32_t>(1 + random.below(8));
    REQUIRE(are_near(parts, window) == can_stand(parts, window));
  }
}

TEST_CASE("a word asked for more often than it stands near is no work",
          "[index]") {
  PlaceList places;
  for (std::uint32_t at = 0; at < 20'000; ++at) places.push_back(20 * at);
  const std::vector<PlaceList> parts(40, places);
  CHECK_FALSE(are_near(parts, 39 * 20));
  CHECK(are_near(parts, 39 * 20 + 1));
}
