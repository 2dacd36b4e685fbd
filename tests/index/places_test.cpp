#include "places.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include <lede/error.h>

#include "schema.h"
#include "support/catch.h"
#include "support/random.h"

using lede::IndexTerms;
using lede::Places;
using lede::test::Random;
using Positions = std::vector<std::uint32_t>;

namespace {

std::string bytes_of(const IndexTerms& terms) {
  std::string bytes;
  append_places(bytes, terms);
  return bytes;
}

// A text of words at places 1 to `size`, of `vocabulary` different ones, some
// of which share their places with others.
std::map<std::string, Positions> random_text(Random& random, std::uint32_t size,
                                             std::size_t vocabulary) {
  std::map<std::string, Positions> text;
  for (std::uint32_t at = 1; at <= size; ++at) {
    const std::string word = "w" + std::to_string(random.below(vocabulary));
    text[word].push_back(at);
    if (random.one_in(30)) text["S" + word].push_back(at);
    if (random.one_in(50)) at += static_cast<std::uint32_t>(random.below(90));
  }
  return text;
}

IndexTerms terms_of(const std::map<std::string, Positions>& text) {
  IndexTerms terms;
  for (const auto& [term, positions] : text) {
    terms.add(term, 1, positions);
    terms.add("Z" + term, 1);
  }
  return terms;
}

bool stand_in_row(const std::map<std::string, Positions>& text,
                  std::span<const std::string_view> words) {
  const Positions& first = text.at(std::string(words.front()));
  return std::any_of(first.begin(), first.end(), [&](std::uint32_t at) {
    return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
      const Positions& places = text.at(std::string(word));
      return std::binary_search(places.begin(), places.end(), at++);
    });
  });
}

}  // namespace

TEST_CASE("terms are found at their places", "[index]") {
  Random random(21);
  for (const std::uint32_t size : {1U, 2U, 40U, 700U, 5000U, 60'000U}) {
    for (const std::size_t vocabulary : {1U, 30U, 2000U, 50'000U}) {
      INFO(size << " words, of " << vocabulary);
      const auto text = random_text(random, size, vocabulary);
      const std::string bytes = bytes_of(terms_of(text));
      const Places places(bytes);
      std::size_t checked = 0;
      for (const auto& [term, positions] : text) {
        if (++checked > 300) break;
        REQUIRE(places.of(term) == positions);
      }
    }
  }
}

TEST_CASE("a row of words is found where they stand side by side", "[index]") {
  Random random(22);
  for (int round = 0; round < 60; ++round) {
    const auto text = random_text(random, 400, 1 + random.below(300));
    const std::string bytes = bytes_of(terms_of(text));
    const Places places(bytes);
    std::vector<std::string_view> terms;
    for (const auto& [term, positions] : text) terms.push_back(term);
    for (int step = 0; step < 300; ++step) {
      std::vector<std::string_view> words;
      for (std::size_t left = 1 + random.below(4); left > 0; --left) {
        words.push_back(terms[random.below(terms.size())]);
      }
      REQUIRE(places.has_row(words) == stand_in_row(text, words));
    }
  }
}

TEST_CASE("terms of one place are a row with what stands beside", "[index]") {
  IndexTerms terms;
  terms.add("learn", 1, Positions{1, 9});
  terms.add("c", 1, Positions{2});
  terms.add("today", 1, Positions{3});
  terms.add("c++", 1, Positions{2});
  terms.add("Zlearn", 2);
  const std::string bytes = bytes_of(terms);
  const Places places(bytes);
  using Words = std::vector<std::string_view>;
  struct Row {
    Words words;
    bool found;
  };
  const Row rows[] = {
      {{"learn", "c++", "today"}, true},
      {{"learn", "c", "today"}, true},
      {{"c++", "c"}, false},
      {{"c++", "learn"}, false},
      {{"today", "learn"}, false},
      {{"c++"}, true},
      {{"Zlearn", "c"}, false},
  };
  for (const Row& row : rows) {
    INFO(row.words.front());
    CHECK(places.has_row(row.words) == row.found);
  }
  CHECK(places.of("Zlearn").empty());
}

TEST_CASE("places in any order come back in theirs", "[index]") {
  IndexTerms terms;
  terms.add("port", 4, Positions{7, 3, 7, 12, lede::kMaxPosition - 1});
  const std::string bytes = bytes_of(terms);
  CHECK(Places(bytes).of("port") ==
        Positions{3, 7, 12, lede::kMaxPosition - 1});
}

TEST_CASE("a document without places has no bytes", "[index]") {
  IndexTerms terms;
  terms.add("Zport", 1);
  CHECK(bytes_of(terms).empty());
}

TEST_CASE("a word of news takes less than two bytes", "[index]") {
  Random random(23);
  const auto text = random_text(random, 640, 400);
  std::size_t words = 0;
  for (const auto& [term, positions] : text) words += positions.size();
  CHECK(bytes_of(terms_of(text)).size() < 2 * words);
}

TEST_CASE("damaged places give an error or places, never a crash", "[index]") {
  Random random(24);
  const std::string whole = bytes_of(terms_of(random_text(random, 300, 90)));
  for (int round = 0; round < 3000; ++round) {
    std::string bytes =
        random.one_in(3) ? random.bytes(random.below(60)) : whole;
    if (random.one_in(2)) bytes.resize(random.below(bytes.size() + 1));
    for (std::size_t left = random.below(4); left > 0 && !bytes.empty();
         --left) {
      bytes[random.below(bytes.size())] = random.bytes(1).front();
    }
    try {
      const Places places(bytes);
      const std::vector<std::string_view> words = {"w1", "w2"};
      places.has_row(words);
      const auto found = places.of("w1");
      CHECK(std::is_sorted(found.begin(), found.end()));
    } catch (const lede::DamagedIndexError&) {
    }
  }
}
