// The order of answers by date and by age, and that pages are cut from it.

#include <cmath>

#include <lede/error.h>
#include <lede/searcher.h>

#include "support/catch.h"
#include "support/random.h"
#include "support/tiny_index.h"

using lede::Article;
using lede::SearchOptions;
using lede::SearchResult;
using lede::SortOrder;
using lede::test::TinyIndex;

namespace {

Article dated(std::string id, std::string published, std::string body) {
  Article made = lede::test::article(std::move(id), std::move(body));
  made.about.title.clear();
  made.about.published = std::move(published);
  return made;
}

std::vector<Article> articles() {
  return {dated("october", "2025-10-03", "The port and the rain."),
          dated("unknown", "", "The port, the port and the port."),
          dated("noon", "2025-11-27T12:00:00Z", "The port and the rain."),
          dated("day", "2025-11-27", "The port and the sea."),
          dated("same", "2025-11-27", "The port and the port."),
          dated("future", "2026-01-01", "The port and the sea.")};
}

SearchOptions options_at_november_27() {
  SearchOptions options;
  options.now = std::chrono::sys_days(std::chrono::year(2025) / 11 / 27);
  return options;
}

std::string ids_of(const SearchResult& result) {
  std::string ids;
  for (const lede::Hit& hit : result.hits) {
    ids.append(ids.empty() ? "" : " ").append(hit.id);
  }
  return ids;
}

std::string ids_by(const TinyIndex& index, SortOrder sort) {
  SearchOptions options = options_at_november_27();
  options.sort = sort;
  return ids_of(index.search("port", options));
}

double score_of(const SearchResult& result, std::string_view id) {
  for (const lede::Hit& hit : result.hits) {
    if (hit.id == id) return hit.score;
  }
  FAIL("no hit " << id);
  return 0;
}

// Articles of few different dates and scores, in which most are equal.
TinyIndex many_equal() {
  lede::test::Random random(7);
  std::vector<Article> all;
  for (int number = 0; number < 150; ++number) {
    const char* dates[] = {"2025-11-27", "2025-11-28", ""};
    const char* texts[] = {"The port.", "The port, the port."};
    all.push_back(dated(std::to_string(number), dates[random.below(3)],
                        texts[random.below(2)]));
  }
  return TinyIndex(all);
}

}  // namespace

TEST_CASE("answers come by date where that is asked for", "[searcher]") {
  const TinyIndex index(articles());
  CHECK(ids_by(index, SortOrder::kNewest) ==
        "future noon same day october unknown");
  CHECK(ids_by(index, SortOrder::kOldest) ==
        "october same day noon future unknown");
  CHECK(ids_by(index, SortOrder::kRelevance).starts_with("unknown same"));
}

TEST_CASE("scores fall by half in a half-life", "[searcher]") {
  const TinyIndex index(articles());
  SearchOptions options = options_at_november_27();
  const SearchResult plain = index.search("port", options);
  options.recency_half_life = std::chrono::hours(24 * 30);
  const SearchResult aged = index.search("port", options);
  struct Row {
    const char* id;
    double factor;
  };
  const Row rows[] = {
      {"day", 1},  {"noon", 1},      {"future", 1},
      {"same", 1}, {"unknown", 0.5}, {"october", std::exp2(-55.0 / 30)},
  };
  for (const Row& row : rows) {
    INFO(row.id);
    CHECK(score_of(aged, row.id) ==
          Approx(row.factor * score_of(plain, row.id)));
  }
  CHECK(aged.total == plain.total);
  CHECK(aged.total_is_exact);
  options.recency_half_life = std::chrono::seconds(-1);
  CHECK_THROWS_AS(index.search("port", options), lede::UsageError);
}

TEST_CASE("pages neither overlap nor leave a gap in any order", "[searcher]") {
  const TinyIndex index = many_equal();
  const lede::Searcher searcher(index.path());
  for (const SortOrder sort :
       {SortOrder::kRelevance, SortOrder::kNewest, SortOrder::kOldest}) {
    for (const int half_life_days : {0, 30}) {
      SearchOptions options = options_at_november_27();
      options.sort = sort;
      options.recency_half_life = std::chrono::hours(24 * half_life_days);
      options.snippets = 0;
      options.limit = 200;
      const std::string all = ids_of(searcher.search("port", options));
      std::string paged;
      options.limit = 7;
      for (; options.offset < 150; options.offset += 7) {
        const SearchResult page = searcher.search("port", options);
        CHECK(page.total == 150);
        paged.append(paged.empty() ? "" : " ").append(ids_of(page));
      }
      CHECK(paged == all);
    }
  }
}

TEST_CASE("what is found in noise alone is sorted too", "[searcher][noise]") {
  const std::string text =
      "Dock workers stopped the cranes of the port on Thursday morning.\n"
      "Their union wants a fifth crew for the night, and says so.\n"
      "Subscribe to our newsletter!\n";
  const TinyIndex index(
      {dated("old", "2025-10-01", text), dated("new", "2025-11-01", text)});
  CHECK(ids_of(index.search("in:noise newsletter")) == "old new");
  SearchOptions options;
  options.sort = SortOrder::kNewest;
  CHECK(ids_of(index.search("in:noise newsletter", options)) == "new old");
  CHECK(ids_of(index.search("newsletter", options)) == "new old");
}
