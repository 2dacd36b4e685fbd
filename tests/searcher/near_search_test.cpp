// Words near each other and boosts, in a real index.

#include "support/catch.h"
#include "support/tiny_index.h"

using Catch::Contains;
using lede::Article;
using lede::SearchResult;
using lede::test::article;
using lede::test::TinyIndex;

namespace {

std::vector<Article> articles() {
  std::vector<Article> all = {
      article("near", "The ports of the strikes are shut today."),
      article("far", "A strike, as all the people here say, shuts the port."),
      article("ru", "Порты закрыла забастовка докеров."),
      article("mice", "The mice and the cat."),
  };
  all[0].about.title = "Dockers near cranes";
  return all;
}

double score_of(const TinyIndex& index, std::string_view query) {
  return index.search(query).hits.at(0).score;
}

}  // namespace

TEST_CASE("NEAR finds words in any form and order", "[searcher][en][ru]") {
  const TinyIndex index(articles());
  struct Row {
    const char* query;
    const char* found;
  };
  const Row rows[] = {
      {"port NEAR/3 strike", "near"},
      {"strike NEAR/3 port", "near"},
      {"port NEAR/2 strike", ""},
      {"port NEAR/20 strike", "far near"},
      {"port AND strike", "far near"},
      {"порту NEAR/2 забастовки", "ru"},
      {"порту NEAR/1 забастовки", ""},
      {"port NEAR/3 strike NEAR/4 today", "near"},
      {"port* NEAR/3 strkie~", "near"},
      {"title:docker NEAR/2 title:crane", "near"},
      {"title:docker NEAR/1 title:crane", ""},
      {"mice NEAR/2 cats", ""},
      {"mice NEAR/3 cats", "mice"},
      {"absent NEAR port", ""},
      {"port -(port NEAR/3 strike)", "far"},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    const SearchResult result = index.search(row.query);
    std::string ids;
    for (const lede::Hit& hit : result.hits) {
      ids.append(ids.empty() ? "" : " ").append(hit.id);
    }
    CHECK(ids == row.found);
    CHECK(result.notes.empty());
  }
}

TEST_CASE("NEAR weighs and marks as its words do", "[searcher]") {
  const TinyIndex index(articles());
  CHECK(score_of(index, "port NEAR/3 strike") ==
        Approx(score_of(index, "port AND strike AND today^0")));
  CHECK(index.snippet("port NEAR/3 strike") ==
        "The [ports] of the [strikes] are shut today.");
}

TEST_CASE("NEAR beside several words is AND, with a note", "[searcher]") {
  const TinyIndex index(articles());
  const SearchResult result = index.search("near/port NEAR/3 strike");
  REQUIRE(result.notes.size() == 1);
  CHECK_THAT(result.notes.front(),
             Contains("\"near/port\" at character 1 is several words"));
}

TEST_CASE("a boost multiplies what a part weighs", "[searcher]") {
  const TinyIndex index(articles());
  const double port = score_of(index, "+port +strike^0");
  const double strike = score_of(index, "+port^0 +strike");
  CHECK(port > 0);
  CHECK(score_of(index, "+port^2 +strike") == Approx(2 * port + strike));
  CHECK(score_of(index, "+port^0.5 +strike^3") ==
        Approx(0.5 * port + 3 * strike));
  CHECK(score_of(index, "(+port +strike)^2") == Approx(2 * (port + strike)));
  CHECK(score_of(index, "port^0") == 0);
  CHECK(index.found("cat^0 забастовка^5 today") == "ru near mice");
}
