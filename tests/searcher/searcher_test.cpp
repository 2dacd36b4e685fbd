#include <atomic>
#include <limits>
#include <thread>

#include <lede/error.h>
#include <lede/indexer.h>
#include <lede/renderer.h>
#include <lede/searcher.h>

#include "support/catch.h"
#include "support/tiny_index.h"

using Catch::Contains;
using lede::Article;
using lede::SearchOptions;
using lede::SearchResult;
using lede::test::article;
using lede::test::TinyIndex;

namespace {

constexpr std::size_t kHuge = std::numeric_limits<std::size_t>::max();

std::vector<Article> numbered_articles(std::size_t count) {
  std::vector<Article> articles;
  for (std::size_t number = 1; number <= count; ++number) {
    articles.push_back(article(std::to_string(number), "the port is shut"));
    articles.back().about.title = "News";
  }
  return articles;
}

std::string ids_of(const SearchResult& result) {
  std::string ids;
  for (const lede::Hit& hit : result.hits) {
    ids.append(ids.empty() ? "" : " ").append(hit.id);
  }
  return ids;
}

}  // namespace

TEST_CASE("limit and offset choose the page of a result", "[searcher]") {
  const TinyIndex index(numbered_articles(5));
  struct Row {
    std::size_t limit;
    std::size_t offset;
    const char* ids;
  };
  const Row rows[] = {
      {10, 0, "1 2 3 4 5"}, {2, 0, "1 2"},
      {2, 2, "3 4"},        {2, 4, "5"},
      {10, 4, "5"},         {10, 5, ""},
      {10, 6, ""},          {0, 0, ""},
      {0, 3, ""},           {kHuge, 0, "1 2 3 4 5"},
      {kHuge, 3, "4 5"},    {10, kHuge, ""},
      {kHuge, kHuge, ""},
  };
  for (const Row& row : rows) {
    INFO("limit " << row.limit << ", offset " << row.offset);
    SearchOptions options;
    options.limit = row.limit;
    options.offset = row.offset;
    const SearchResult result = index.search("port", options);
    CHECK(ids_of(result) == row.ids);
    CHECK(result.total == 5);
    CHECK(result.total_is_exact);
    CHECK(result.offset == row.offset);
  }
}

TEST_CASE("the longest snippet is as long as asked", "[searcher]") {
  const std::string body =
      "The port is shut for the third day. Nobody knows when it will open "
      "again, and 34 ships wait in the bay with bananas that will not wait.";
  const TinyIndex index({article("1", body)});
  for (const std::size_t limit : {0U, 1U, 20U, 36U, 60U, 200U}) {
    INFO("limit " << limit);
    SearchOptions options;
    options.snippet_chars = limit;
    const SearchResult result = index.search("port", options);
    REQUIRE(result.hits.size() == 1);
    for (const lede::Snippet& snippet : result.hits.front().snippets) {
      CHECK(snippet.text.size() <= limit);
    }
  }
  SearchOptions endless;
  endless.snippet_chars = kHuge;
  const SearchResult result = index.search("port", endless);
  REQUIRE(result.hits.size() == 1);
  REQUIRE(result.hits.front().snippets.size() == 1);
  CHECK(result.hits.front().snippets.front().text == body);
}

TEST_CASE("an answer of ids alone is the same answer", "[searcher]") {
  const TinyIndex index(numbered_articles(5));
  SearchOptions options;
  options.offset = 1;
  const SearchResult whole = index.search("port", options);
  options.ids_only = true;
  options.explain = true;
  const SearchResult ids = index.search("port", options);
  CHECK(ids_of(ids) == "2 3 4 5");
  CHECK(ids.total == whole.total);
  REQUIRE(ids.hits.size() == whole.hits.size());
  for (std::size_t at = 0; at < ids.hits.size(); ++at) {
    const lede::Hit& hit = ids.hits[at];
    CHECK(hit.score == whole.hits[at].score);
    CHECK(hit.index == whole.hits[at].index);
    CHECK(hit.title.text.empty());
    CHECK(hit.file.empty());
    CHECK(hit.snippets.empty());
    CHECK(!hit.explanation);
  }
}

TEST_CASE("an answer notes what of the query was ignored", "[searcher]") {
  const TinyIndex index({article("1", "The port is shut.")});
  struct Row {
    std::string query;
    const char* note;
  };
  const Row rows[] = {
      {"port AND", "the operator at character 6 has no word"},
      {"(port", "the bracket at character 1 is not closed"},
      {"\"port", "the quotation mark at character 1 is not closed"},
      {"port !!!", "\"!!!\" at character 6 holds no letter or digit"},
      {"port " + std::string(5000, 'x'), "longer than 4096 bytes"},
  };
  for (const Row& row : rows) {
    INFO(row.query.substr(0, 40));
    const SearchResult result = index.search(row.query);
    CHECK(ids_of(result) == "1");
    REQUIRE(result.notes.size() == 1);
    CHECK_THAT(result.notes.front(), Contains(row.note));
  }
  CHECK(index.search("port").notes.empty());
}

TEST_CASE("a query that asks for nothing finds nothing", "[searcher]") {
  const TinyIndex index({article("1", "The port is shut.")});
  for (const char* query : {"", " ", "?!", "()", "AND", "\"\"", "+", "€"}) {
    INFO("query: " << query);
    const SearchResult result = index.search(query);
    CHECK(result.total == 0);
    CHECK(result.hits.empty());
    CHECK(result.query == query);
  }
}

TEST_CASE("a query is given back in valid UTF-8", "[searcher]") {
  const TinyIndex index({article("1", "The port is shut.")});
  const SearchResult result = index.search("port \xFF\xD0");
  CHECK(result.query == "port \uFFFD\uFFFD");
  CHECK(ids_of(result) == "1");
}

TEST_CASE("a searcher finds what is published after it was opened",
          "[searcher]") {
  const lede::test::TempFolder folder;
  const auto publish = [&](const char* id) {
    lede::Indexer indexer(folder / "index");
    indexer.add(article(id, "The port is shut."));
    indexer.publish();
  };
  publish("old");
  const lede::Searcher searcher(folder / "index");
  CHECK(ids_of(searcher.search("port")) == "old");
  publish("new");
  CHECK(ids_of(searcher.search("port")) == "new");
  CHECK(searcher.article_count() == 1);
}

TEST_CASE("pages stay with the generation of the first while it is kept",
          "[searcher]") {
  const lede::test::TempFolder folder;
  const auto publish = [&](const char* first, const char* second) {
    lede::Indexer indexer(folder / "index");
    indexer.add(article(first, "The port is shut."));
    indexer.add(article(second, "The port is shut."));
    indexer.publish();
  };
  publish("1", "2");
  const lede::Searcher searcher(folder / "index");
  SearchOptions options;
  options.limit = 1;
  const SearchResult first = searcher.search("port", options);
  CHECK(ids_of(first) == "1");
  CHECK(first.generations == std::vector<unsigned>{1});
  publish("3", "4");
  options.offset = 1;
  options.generations = first.generations;
  const SearchResult second = searcher.search("port", options);
  CHECK(ids_of(second) == "2");
  CHECK(second.generations == std::vector<unsigned>{1});
  CHECK(second.notes.empty());
  CHECK(searcher.why_not("port", "1", options).matches);
  CHECK_FALSE(searcher.why_not("port", "1").matches);
  CHECK(ids_of(searcher.search("port")) == "3 4");

  publish("5", "6");  // two are kept
  const SearchResult late = searcher.search("port", options);
  CHECK(ids_of(late) == "6");
  CHECK(late.generations == std::vector<unsigned>{3});
  REQUIRE(late.notes.size() == 1);
  CHECK_THAT(late.notes.front(),
             Contains("generation 1 of") && Contains("is not kept any more"));
  options.generations = {1, 2};
  CHECK_THROWS_AS(searcher.search("port", options), lede::UsageError);
}

TEST_CASE("a generation that is searched by its folder tells its number",
          "[searcher]") {
  const TinyIndex index({article("1", "The port is shut.")});
  const lede::Searcher searcher(index.path() / "gen-000001/");
  const SearchResult result = searcher.search("port");
  CHECK(result.generations == std::vector<unsigned>{1});
  SearchOptions options;
  options.generations = result.generations;
  CHECK(searcher.search("port", options).notes.empty());
}

TEST_CASE("threads may share a searcher", "[searcher]") {
  const TinyIndex index(numbered_articles(20));
  const lede::Searcher searcher(index.path());
  const char* queries[] = {"port", "\"the port\"", "port -absent", "порт"};
  std::vector<std::string> expected;
  for (const char* query : queries) {
    expected.push_back(render_json(searcher.search(query)));
  }
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&] {
      for (std::size_t round = 0; round < 40; ++round) {
        const std::size_t at = round % std::size(queries);
        const auto answer = render_json(searcher.search(queries[at]));
        if (answer != expected[at]) ++wrong;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);
}

TEST_CASE("opening what is no index says what to do", "[searcher]") {
  const lede::test::TempFolder folder;
  CHECK_THROWS_WITH(lede::Searcher(folder / "absent"),
                    Contains("no such directory") && Contains("lede-index"));
  CHECK_THROWS_AS(lede::Searcher(folder / "absent"), lede::NoIndexError);
  CHECK_THROWS_WITH(lede::Searcher(folder.path()),
                    Contains("holds no lede index"));
  CHECK_THROWS_AS(lede::Searcher(folder.path()), lede::NoIndexError);
}

TEST_CASE("an empty index answers that nothing was found", "[searcher]") {
  const TinyIndex index({});
  for (const char* query : {"port", "-port", "\"a b\"", "порт"}) {
    INFO(query);
    CHECK(index.search(query).total == 0);
  }
  CHECK(lede::Searcher(index.path()).article_count() == 0);
}
