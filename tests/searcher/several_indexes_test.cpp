// Several indexes answer as one.

#include <cmath>
#include <deque>
#include <map>
#include <set>

#include <lede/error.h>
#include <lede/indexer.h>
#include <lede/renderer.h>

#include "support/catch.h"
#include "support/json_text.h"
#include "support/random.h"
#include "support/tiny_index.h"

using Catch::Contains;
using lede::Hit;
using lede::Searcher;
using lede::SearchOptions;
using lede::SearchResult;
using lede::test::article;
using lede::test::Random;
using lede::test::TinyIndex;

namespace {

using Paths = std::vector<std::filesystem::path>;

std::vector<lede::Article> random_articles(Random& random) {
  static const std::vector<std::string> words = {
      "port ",  "ports ", "strike ", "rates. ",  "chips ", "e-mail ",
      "mouse ", "mice ",  "порт ",   "в порту ", "чип, ",  "rain "};
  std::vector<lede::Article> articles;
  for (std::size_t id = 0; id < 30; ++id) {
    articles.push_back(article("a" + std::to_string(id),
                               random.text_of(words, 1 + random.below(40))));
    articles.back().about.source = random.one_in(2) ? "Wire" : "Лента";
    if (random.one_in(2)) {
      articles.back().about.published =
          "2025-0" + std::to_string(1 + random.below(9));
    }
  }
  return articles;
}

// The same articles in one index and in several.
struct Pair {
  explicit Pair(Random& random) {
    const std::vector<lede::Article> articles = random_articles(random);
    std::vector<std::vector<lede::Article>> parts(2 + random.below(3));
    for (const lede::Article& each : articles) {
      parts[random.below(parts.size())].push_back(each);
    }
    one.emplace_back(articles);
    for (const auto& part : parts) several.emplace_back(part);
    for (const TinyIndex& index : several) paths.push_back(index.path());
  }

  std::deque<TinyIndex> one;
  std::deque<TinyIndex> several;
  Paths paths;
};

std::map<std::string, double> scores_of(const SearchResult& result) {
  std::map<std::string, double> scores;
  for (const Hit& hit : result.hits) scores[hit.id] = hit.score;
  return scores;
}

const char* const kQueries[] = {
    "port",         "ports strike",  "порт чип",           "port* -rain",
    "mouse",        "\"port rain\"", "e-mail chips",       "source:wire",
    "strkie~",      "rain^3 rates",  "port NEAR/4 strike", "date:2025-03..",
    "чип OR chip*", "absent"};

}  // namespace

TEST_CASE("several indexes rank, count and page as one", "[searcher]") {
  for (unsigned seed = 0; seed < 12; ++seed) {
    Random random(seed);
    const Pair pair(random);
    const Searcher one(pair.one.front().path());
    const Searcher several(pair.paths);
    CHECK(several.article_count() == one.article_count());
    for (const char* query : kQueries) {
      INFO("seed " << seed << ": " << query);
      SearchOptions options;
      options.limit = 100;
      options.facets = true;
      const SearchResult whole = one.search(query, options);
      const SearchResult parts = several.search(query, options);
      CHECK(parts.total == whole.total);
      CHECK(parts.facets->sources == whole.facets->sources);
      CHECK(parts.facets->months == whole.facets->months);
      const auto wanted = scores_of(whole);
      REQUIRE(scores_of(parts).size() == wanted.size());
      for (const Hit& hit : parts.hits) {
        REQUIRE(wanted.contains(hit.id));
        CHECK(std::abs(hit.score - wanted.at(hit.id)) <= 0.001 * hit.score);
      }
    }
  }
}

TEST_CASE("any query finds as much in several indexes as in one",
          "[searcher]") {
  const std::vector<std::string> pieces = {" ",
                                           " ",
                                           " ",
                                           " ",
                                           "port",
                                           "ports",
                                           "e-mail",
                                           "rain",
                                           "порт",
                                           "чип",
                                           "mice",
                                           "AT&T",
                                           "\"",
                                           "(",
                                           ")",
                                           "+",
                                           "-",
                                           "OR",
                                           "AND",
                                           "NOT",
                                           "NEAR/3",
                                           "^2",
                                           "*",
                                           "~",
                                           "title:",
                                           "in:noise",
                                           "lang:ru",
                                           "source:wire",
                                           "date:2025-03.."};
  Random random(11);
  const Pair pair(random);
  const Searcher one(pair.one.front().path());
  const Searcher several(pair.paths);
  for (unsigned seed = 0; seed < 300; ++seed) {
    Random words(seed);
    const std::string query = words.text_of(pieces, 1 + words.below(12));
    INFO("seed " << seed << ": " << query);
    SearchOptions options;
    options.limit = words.below(4);
    options.snippets = 0;
    if (words.one_in(3)) options.sort = lede::SortOrder::kOldest;
    CHECK(several.search(query, options).total ==
          one.search(query, options).total);
  }
}

TEST_CASE("pages of several indexes neither overlap nor leave a gap",
          "[searcher]") {
  Random random(3);
  const Pair pair(random);
  const Searcher several(pair.paths);
  SearchOptions options;
  options.limit = 100;
  options.snippets = 0;
  for (const char* query : kQueries) {
    for (const lede::SortOrder sort :
         {lede::SortOrder::kRelevance, lede::SortOrder::kNewest}) {
      options.sort = sort;
      const SearchResult all = several.search(query, options);
      SearchOptions page = options;
      page.limit = 3;
      for (std::size_t at = 0; at < all.hits.size(); ++at) {
        page.offset = at - at % 3;
        const SearchResult some = several.search(query, page);
        CHECK(some.hits[at % 3].id == all.hits[at].id);
      }
    }
  }
}

TEST_CASE("a hit says which index it is from", "[searcher]") {
  const TinyIndex first(
      {article("1", "The port strike."), article("2", "Rain on the hills.")});
  const TinyIndex second({article("1", "A port in the rain.")});
  const Searcher both(Paths{first.path(), second.path()});
  const SearchResult result = both.search("port");
  REQUIRE(result.hits.size() == 2);
  std::set<std::string> from;
  for (const Hit& hit : result.hits) {
    CHECK(hit.id == "1");
    from.insert(hit.index);
    CHECK_THAT(render_text(result), Contains(" · " + hit.index + " · "));
    CHECK_THAT(render_json(result), Contains("\"index\": \"" + hit.index));
  }
  CHECK(from == std::set<std::string>{first.path(), second.path()});

  const lede::ArticleVerdict verdict = both.why_not("strike", "1");
  CHECK(verdict.index == first.path());
  CHECK(verdict.rank == 1);
  REQUIRE(verdict.notes.size() == 1);
  CHECK_THAT(verdict.notes.front(), Contains(second.path().string()));
}

TEST_CASE("explanations and overviews are of all indexes", "[searcher]") {
  Random random(5);
  const Pair pair(random);
  const Searcher one(pair.one.front().path());
  const Searcher several(pair.paths);
  SearchOptions options;
  options.explain = true;
  options.limit = 100;
  for (const char* query : kQueries) {
    INFO(query);
    for (const Hit& hit : several.search(query, options).hits) {
      double sum = 0;
      for (const auto& part : hit.explanation->parts) sum += part.score;
      CHECK(std::abs(sum - hit.score) <= 1e-9);
      CHECK(hit.explanation->articles == 30);
    }
  }
  CHECK(render_json(several.overview()) == render_json(one.overview()));
}

TEST_CASE("several indexes of which one is none are refused", "[searcher]") {
  const TinyIndex index({article("1", "The port strike.")});
  const std::filesystem::path path = index.path();
  CHECK_THROWS_AS(Searcher(Paths{}), lede::UsageError);
  CHECK_THROWS_AS(Searcher(Paths{path, path}), lede::UsageError);
  CHECK_THROWS_AS(Searcher(Paths{path, path / "."}), lede::UsageError);
  CHECK_THROWS_AS(Searcher(Paths{path, path / "absent"}), lede::NoIndexError);
}

TEST_CASE("an index that is published anew is seen beside others",
          "[searcher]") {
  const TinyIndex first({article("1", "The port strike.")});
  const TinyIndex second({article("2", "A port in the rain.")});
  const Searcher both(Paths{first.path(), second.path()});
  CHECK(both.search("port").total == 2);
  lede::Indexer anew(second.path());
  anew.add(article("3", "A port."));
  anew.add(article("4", "Another port."));
  anew.publish();
  CHECK(both.search("port").total == 3);
}
