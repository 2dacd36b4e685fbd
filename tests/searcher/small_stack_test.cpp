// Queries that nest, repeat and expand, in a thread with a small stack.

#include <functional>

#include <pthread.h>

#include <lede/renderer.h>

#include "support/catch.h"
#include "support/tiny_index.h"

using lede::Searcher;
using lede::test::article;
using lede::test::TinyIndex;

namespace {

// The sanitizers put room around each variable: frames of theirs are several
// times as large.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::size_t kStackBytes = std::size_t{1} << 20U;
#else
constexpr std::size_t kStackBytes = std::size_t{64} << 10U;
#endif

void* run(void* work) {
  (*static_cast<std::function<void()>*>(work))();
  return nullptr;
}

void on_small_stack(std::function<void()> work) {
  pthread_attr_t attributes;
  REQUIRE(pthread_attr_init(&attributes) == 0);
  REQUIRE(pthread_attr_setstacksize(&attributes, kStackBytes) == 0);
  pthread_t thread{};
  REQUIRE(pthread_create(&thread, &attributes, run, &work) == 0);
  pthread_attr_destroy(&attributes);
  pthread_join(thread, nullptr);
}

std::string times(std::size_t count, std::string_view text) {
  std::string out;
  for (; count > 0; --count) out += text;
  return out;
}

std::vector<std::string> hostile_queries() {
  const std::string deep = "(port OR (strike AND NOT (title:b +(a* -(wo?en~ ";
  std::vector<std::string> queries = {
      "port",
      times(5000, "("),
      times(300, deep),
      times(4, deep) + "port" + times(16, ")"),
      times(16, "(a OR (b AND ") + "port NEAR/3 strike" + times(32, ")"),
      times(16, "NOT (") + "a" + times(16, ")"),
      times(16, "-(b +") + "a" + times(16, ")"),
      times(16, "a OR NOT (b AND c^2 ") + times(16, ")^3"),
      times(16, "title:(a lang:ru date:2025 (b "),
      times(16, "(port AND NOT ") + "strike" + times(16, ")"),
      times(16, "(po~ OR -po* AND ") + "strike" + times(16, ")"),
      times(16, "title:(port OR ") + "e-mail" + times(16, ")"),
      times(2500, "-("),
      times(1000, "NOT "),
      times(2000, "+-"),
      times(500, "title:"),
      times(800, "a OR "),
      times(800, "a NEAR "),
      times(800, "port AND "),
      times(60, "po* "),
      times(60, "porst~ "),
      times(60, "\"the port of the strike\" "),
      times(40, "po*rt NEAR/9 "),
      "\"" + times(1000, "a ") + "\"",
      times(60, "co-vid-19 AT&T #tag https://a.example/b?c "),
      times(60, "date:2025..today-7d lang:en source:wire "),
      "ab" + times(90, "*a") + "*b",
      times(4000, "a"),
      times(1300, "芯"),
  };
  queries.push_back("in:noise " + queries[4]);
  return queries;
}

}  // namespace

TEST_CASE("hostile queries need no more than a small stack", "[searcher]") {
  std::string words;
  for (int number = 0; number < 300; ++number) {
    words += " port" + std::to_string(number);
  }
  const TinyIndex index({
      article("en", "The port and the strike; a woman, b and c." + words),
      article("ru", "Забастовка в порту.\nПодпишитесь на рассылку!\n"),
  });
  const Searcher searcher(index.path());
  for (const std::string& query : hostile_queries()) {
    INFO(query.substr(0, 60));
    std::string json;
    on_small_stack([&] { json = render_json(searcher.search(query)); });
    CHECK(json == render_json(searcher.search(query)));
  }
}

TEST_CASE("an index is opened and searched on a small stack", "[searcher]") {
  const TinyIndex index({article("en", "The port and the strike.")});
  std::size_t total = 0;
  on_small_stack([&] { total = Searcher(index.path()).search("port").total; });
  CHECK(total == 1);
}
