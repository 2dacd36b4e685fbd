#include "places.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <lede/error.h>

#include "places_writer.h"
#include "schema.h"
#include "support/catch.h"
#include "support/random.h"

using lede::IndexTerms;
using lede::PlacedTerm;
using lede::Places;
using lede::PlacesWriter;
using lede::test::Random;
using Positions = std::vector<std::uint32_t>;

namespace {

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

// Of a term that the shares of a document have.
Positions positions_of(const std::string& name,
                       const PlacesWriter::Shares& shares) {
  const PlacedTerm term(name);
  const std::string& bytes = shares[term.slot() - lede::kFirstPlacesSlot];
  Positions positions;
  if (bytes.empty()) return positions;
  Places places(bytes, term);
  while (places.next()) positions.push_back(places.place());
  return positions;
}

std::size_t size_of(const PlacesWriter::Shares& shares) {
  std::size_t bytes = 0;
  for (const std::string& share : shares) bytes += share.size();
  return bytes;
}

}  // namespace

TEST_CASE("terms are found at their places", "[index]") {
  Random random(21);
  PlacesWriter writer;
  for (const std::uint32_t size : {1U, 2U, 40U, 700U, 5000U, 60'000U}) {
    for (const std::size_t vocabulary : {1U, 30U, 2000U, 50'000U}) {
      INFO(size << " words, of " << vocabulary);
      const auto text = random_text(random, size, vocabulary);
      const auto& shares = writer.write(terms_of(text));
      std::size_t checked = 0;
      for (const auto& [term, positions] : text) {
        if (++checked > 300) break;
        REQUIRE(positions_of(term, shares) == positions);
      }
    }
  }
}

TEST_CASE("no two terms of many small documents are taken for each other",
          "[index]") {
  Random random(22);
  PlacesWriter writer;
  for (int round = 0; round < 2000; ++round) {
    const auto text = random_text(random, 120, 1'000'000);
    const auto& shares = writer.write(terms_of(text));
    for (const auto& [term, positions] : text) {
      REQUIRE(positions_of(term, shares) == positions);
    }
  }
}

TEST_CASE("a term is found from a place on", "[index]") {
  IndexTerms terms;
  terms.add("port", 3, Positions{2, 5, 9});
  PlacesWriter writer;
  const PlacedTerm port("port");
  const std::string bytes =
      writer.write(terms)[port.slot() - lede::kFirstPlacesSlot];
  Places places(bytes, port);
  struct Row {
    std::uint32_t from;
    std::uint32_t found;
  };
  for (const auto& [from, found] : {Row{0, 2}, Row{2, 2}, Row{3, 5}, Row{4, 5},
                                    Row{0, 5}, Row{6, 9}, Row{9, 9}}) {
    INFO("from " << from);
    REQUIRE(places.skip_to(from));
    CHECK(places.place() == found);
  }
  CHECK_FALSE(places.skip_to(10));
}

TEST_CASE("stems have no places", "[index]") {
  IndexTerms terms;
  terms.add("port", 1, Positions{1});
  terms.add("Zport", 1);
  PlacesWriter writer;
  CHECK(positions_of("Zport", writer.write(terms)).empty());
}

TEST_CASE("places in any order come back in theirs", "[index]") {
  IndexTerms terms;
  terms.add("port", 4, Positions{7, 3, 7, 12, lede::kMaxPosition - 1});
  PlacesWriter writer;
  CHECK(positions_of("port", writer.write(terms)) ==
        Positions{3, 7, 12, lede::kMaxPosition - 1});
}

TEST_CASE("a document without places has no bytes", "[index]") {
  IndexTerms terms;
  terms.add("Zport", 1);
  PlacesWriter writer;
  CHECK(size_of(writer.write(terms)) == 0);
}

TEST_CASE("a word of news takes less than two bytes", "[index]") {
  Random random(23);
  const auto text = random_text(random, 640, 400);
  std::size_t words = 0;
  for (const auto& [term, positions] : text) words += positions.size();
  PlacesWriter writer;
  CHECK(size_of(writer.write(terms_of(text))) < 2 * words);
}

TEST_CASE("damaged places give an error or places, never a crash", "[index]") {
  Random random(24);
  PlacesWriter writer;
  const PlacedTerm term("w1");
  const std::string whole = writer.write(terms_of(
      random_text(random, 300, 90)))[term.slot() - lede::kFirstPlacesSlot];
  for (int round = 0; round < 3000; ++round) {
    std::string bytes =
        random.one_in(3) ? random.bytes(random.below(60)) : whole;
    if (random.one_in(2)) bytes.resize(random.below(bytes.size() + 1));
    for (std::size_t left = random.below(4); left > 0 && !bytes.empty();
         --left) {
      bytes[random.below(bytes.size())] = random.bytes(1).front();
    }
    try {
      Places places(bytes, term);
      std::uint32_t last = 0;
      while (places.next()) {
        CHECK(places.place() >= last);
        last = places.place();
      }
    } catch (const lede::DamagedIndexError&) {
    }
  }
}
