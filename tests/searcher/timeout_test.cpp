// A search that may not take as long as it would.

#include <chrono>
#include <stop_token>
#include <string>
#include <thread>

#include <lede/error.h>
#include <lede/renderer.h>

#include "query/expander.h"
#include "support/catch.h"
#include "support/tiny_index.h"

using Catch::Contains;
using lede::Searcher;
using lede::SearchOptions;
using lede::SearchResult;
using lede::SortOrder;
using lede::test::TinyIndex;

namespace {

// Phrases and places are what costs time: each of these articles has many of
// both, and none in which "b a a b" stands.
TinyIndex slow_index() {
  std::vector<lede::Article> all;
  std::string body;
  for (int words = 0; words < 4000; ++words) body += "a a b ";
  for (int number = 0; number < 200; ++number) {
    all.push_back(lede::test::article(std::to_string(number), body));
  }
  return TinyIndex(all);
}

SearchResult search(const Searcher& searcher, std::string_view query,
                    std::chrono::milliseconds timeout,
                    SortOrder sort = SortOrder::kRelevance) {
  SearchOptions options;
  options.timeout = timeout;
  options.sort = sort;
  options.snippets = 0;  // time that is over for them leaves the total exact
  return searcher.search(query, options);
}

}  // namespace

TEST_CASE("a search ends soon after its time", "[searcher]") {
  using std::chrono::milliseconds;
  const TinyIndex index = slow_index();
  const Searcher searcher(index.path());
  for (const char* query :
       {"\"b a a a b\"", "+\"b a a a b\" +\"a a a\"", "c OR \"a a a\"",
        "title:x OR (a NEAR/1 c)", "a -\"a a a\"", "-\"a a a\""}) {
    for (const SortOrder sort : {SortOrder::kRelevance, SortOrder::kNewest}) {
      INFO(query);
      const auto start = std::chrono::steady_clock::now();
      const SearchResult result =
          search(searcher, query, milliseconds(5), sort);
      const auto took = std::chrono::steady_clock::now() - start;
      // The machine may have other work; without a limit it takes seconds.
      CHECK(took < std::chrono::seconds(2));
      if (result.partial) {
        CHECK_FALSE(result.total_is_exact);
        REQUIRE_FALSE(result.notes.empty());
        CHECK_THAT(result.notes.front(), Contains("the time was over"));
        CHECK_THAT(render_json(result), Contains("\"partial\": true"));
      }
    }
  }
  CHECK(search(searcher, "\"b a a a b\"", milliseconds(1)).partial);
}

TEST_CASE("a search with time enough is whole", "[searcher]") {
  const TinyIndex index({lede::test::article("1", "The port and the strike."),
                         lede::test::article("2", "The port.")});
  const Searcher searcher(index.path());
  SearchOptions patient;
  patient.timeout = std::chrono::minutes(10);
  for (const char* query :
       {"port strike", "\"the port\"", "port NEAR/9 strike", "port*",
        "port -strike", "-absent", "date:none", "absent"}) {
    INFO(query);
    const SearchResult plain = searcher.search(query);
    const SearchResult timed = searcher.search(query, patient);
    CHECK_FALSE(timed.partial);
    CHECK(render_json(timed) == render_json(plain));
    CHECK_THAT(render_json(plain), Contains("\"partial\": false"));
  }
}

TEST_CASE("a walk over words ends when the time is over", "[searcher]") {
  lede::Expander expander(
      [](const std::string&, const lede::TermVisitor& visit) {
        while (visit("word", 1)) {
        }
      },
      lede::Deadline(std::chrono::milliseconds(0)));
  std::size_t looks = 0;
  const lede::WordTest any{"w",
                           [&](std::string_view) -> std::optional<unsigned> {
                             ++looks;
                             return std::nullopt;
                           }};
  CHECK(expander.words(any, "").is_cut);
  CHECK(looks < 2000);
}

TEST_CASE("a search ends soon after somebody asks for it", "[searcher]") {
  const TinyIndex index = slow_index();
  const Searcher searcher(index.path());
  std::stop_source source;
  SearchOptions options;
  options.stop = source.get_token();
  options.limit = 200;
  CHECK(searcher.search("b", options).total == 200);
  CHECK(searcher.why_not("b", "7", options).matches);
  std::jthread stopper([&] { source.request_stop(); });
  const auto start = std::chrono::steady_clock::now();
  try {
    // Again and again until it is stopped: at once, or amid a search.
    while (true) searcher.search("\"b a a a b\"", options);
  } catch (const lede::StoppedError& error) {
    CHECK(error.what() == std::string("search stopped"));
  }
  // Without an end it takes seconds.
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
  CHECK_THROWS_AS(searcher.search("b", options), lede::StoppedError);
  CHECK_THROWS_AS(searcher.why_not("b", "7", options), lede::StoppedError);
  CHECK_FALSE(searcher.search("b").partial);  // without it as before
}

TEST_CASE("a negative time is refused", "[searcher]") {
  const TinyIndex index({lede::test::article("1", "The port.")});
  SearchOptions options;
  options.timeout = std::chrono::milliseconds(-1);
  CHECK_THROWS_AS(index.search("port", options), lede::UsageError);
}
