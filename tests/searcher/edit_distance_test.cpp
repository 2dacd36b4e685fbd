#include "query/edit_distance.h"

#include <map>

#include "support/catch.h"
#include "support/random.h"

using lede::EditDistance;

namespace {

// By its definition, on the last characters.
unsigned plain_distance(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) {
    return static_cast<unsigned>(a.size() + b.size());
  }
  const std::string_view a1 = a.substr(0, a.size() - 1);
  const std::string_view b1 = b.substr(0, b.size() - 1);
  unsigned least =
      std::min({plain_distance(a1, b) + 1, plain_distance(a, b1) + 1,
                plain_distance(a1, b1) + (a.back() != b.back())});
  if (!a1.empty() && !b1.empty() && a.back() == b1.back() &&
      a1.back() == b.back()) {
    least = std::min(least, plain_distance(a1.substr(0, a1.size() - 1),
                                           b1.substr(0, b1.size() - 1)) +
                                1);
  }
  return least;
}

}  // namespace

TEST_CASE("words are as far as the edits between them", "[searcher][en][ru]") {
  struct Case {
    const char* word;
    const char* other;
    unsigned edits;
  };
  const Case cases[] = {
      {"strike", "strike", 0},
      {"strike", "strikes", 1},
      {"strike", "stike", 1},
      {"strike", "strkie", 1},
      {"strike", "stroke", 1},
      {"strike", "stake", 2},
      {"забастовка", "забостовка", 1},
      {"забастовка", "збаастовка", 1},
      {"забастовка", "забастовками", 2},
      {"ab", "ba", 1},
  };
  for (const Case& each : cases) {
    INFO(each.word << " " << each.other);
    EditDistance distance(each.word);
    CHECK(distance.to(each.other, 2) == each.edits);
    if (each.edits > 0) CHECK_FALSE(distance.to(each.other, each.edits - 1));
  }
}

TEST_CASE("distances are those of the definition", "[searcher]") {
  for (unsigned seed = 0; seed < 400; ++seed) {
    lede::test::Random random(seed);
    const auto word = [&] {
      std::string text;
      for (std::size_t left = random.below(7); left > 0; --left) {
        text += "abc"[random.below(3)];
      }
      return text;
    };
    const std::string first = word();
    EditDistance distance(first);
    for (int times = 0; times < 3; ++times) {
      const std::string other = word();
      const unsigned edits = plain_distance(first, other);
      INFO(first << " " << other);
      CHECK(distance.to(other, 20) == edits);
      CHECK(distance.to(other, 2).has_value() == (edits <= 2));
    }
  }
}
