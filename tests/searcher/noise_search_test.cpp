// Noise is found when it is asked for, and never in the way.

#include <lede/indexer.h>

#include "support/catch.h"
#include "support/tiny_index.h"

using Catch::Contains;
using lede::Article;
using lede::Hit;
using lede::SearchResult;
using lede::test::article;
using lede::test::TinyIndex;

namespace {

constexpr char kStrike[] =
    "Dock workers stopped the cranes of the port on Thursday morning.\n"
    "Their union wants a fifth crew for the night, and says so at the gate.\n";
constexpr char kBakery[] =
    "The bakery on the corner sells a hundred loaves of rye every day.\n"
    "A coupon in the parish paper brought in most of the customers.\n";
constexpr char kFooter[] =
    "Share on the harbour board\n"
    "Подпишитесь на рассылку о биткоинах!\n";

std::vector<Article> articles() {
  return {article("strike", std::string(kStrike) + kFooter),
          article("bakery", std::string(kBakery) + "Subscribe for a coupon!\n"),
          article("clean", kStrike)};
}

const Hit& hit_of(const SearchResult& result, std::string_view id) {
  for (const Hit& hit : result.hits) {
    if (hit.id == id) return hit;
  }
  FAIL("no hit " << id);
  return result.hits.front();
}

}  // namespace

TEST_CASE("noise is found by in:noise, and articles are not", "[searcher]") {
  const TinyIndex index(articles());
  struct Row {
    const char* query;
    const char* found;
  };
  const Row rows[] = {
      {"in:noise harbour", "strike"},
      {"in:noise рассылка", "strike"},
      {"in:noise subscribe", "bakery"},
      {"in:noise подпишитесь harbour subscribe", "strike bakery"},
      {"in:noise \"harbour board\"", "strike"},
      {"in:noise \"board harbour\"", ""},
      {"in:noise cranes", ""},
      {"cranes (in:noise harbour)", "strike clean"},
      {"cranes AND (in:noise harbour)", "strike"},
      {"cranes -(in:noise harbour)", "clean"},
      {"subscribe OR bakery", "bakery"},
      {"coupon", "bakery"},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    CHECK(index.found(row.query) == row.found);
  }
}

TEST_CASE("of articles found by their noise more words rank first",
          "[searcher]") {
  const TinyIndex index(articles());
  const SearchResult result =
      index.search("in:noise harbour подпишитесь subscribe");
  REQUIRE(result.hits.size() == 2);
  CHECK(result.hits.front().id == "strike");
  CHECK(result.hits.front().score > result.hits.back().score);
}

TEST_CASE("noise changes no score", "[searcher]") {
  const TinyIndex index(articles());
  for (const char* query : {"cranes", "union gate", "\"the port\""}) {
    INFO(query);
    const SearchResult result = index.search(query);
    CHECK(hit_of(result, "strike").score == hit_of(result, "clean").score);
  }
}

TEST_CASE("noise is no snippet but when it was asked for", "[searcher]") {
  const TinyIndex index(articles());
  CHECK_THAT(index.snippet("gate"), Contains("at the [gate]."));
  CHECK_THAT(index.snippet("gate"), !Contains("Share"));
  CHECK_THAT(index.snippet("coupon"), Contains("A [coupon] in the parish"));
  CHECK_THAT(index.snippet("coupon"), !Contains("Subscribe"));
  CHECK(index.snippet("in:noise coupon") == "Subscribe for a [coupon]!");
  CHECK(index.snippet("in:noise harbour") == "Share on the [harbour] board");
}

TEST_CASE("words that no article says are found in noise, with a note",
          "[searcher][en][ru]") {
  const TinyIndex index(articles());
  const SearchResult result = index.search("рассылки");
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits.front().id == "strike");
  CHECK(with_marks(result.hits.front().snippets.front(), "[", "]") ==
        "Подпишитесь на [рассылку] о биткоинах!");
  REQUIRE(result.notes.size() == 1);
  CHECK_THAT(result.notes.front(), Contains("no article says this"));
  CHECK(index.search("cranes").notes.empty());
  CHECK(index.search("рассылки cranes").notes.empty());
  // One word here and one there, together nowhere in an article.
  CHECK(index.found("cranes AND harbour") == "strike");
  CHECK(index.search("zeppelin").notes.empty());
}
