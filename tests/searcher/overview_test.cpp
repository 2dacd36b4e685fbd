// What an index holds, all of it.

#include <lede/renderer.h>

#include "sample_index.h"
#include "support/catch.h"
#include "support/json_text.h"
#include "support/tiny_index.h"
#include "word_counts.h"

using Catch::Contains;
using lede::Overview;
using lede::Searcher;
using lede::WordCounts;
using lede::test::article;
using lede::test::SampleIndex;
using lede::test::TinyIndex;

TEST_CASE("an overview counts all articles", "[searcher][en][ru]") {
  lede::Article first = article("1", "The port is shut for a day.");
  first.about.source = "Wire";
  first.about.published = "2025-10-03";
  lede::Article second = article("2", "Порт закрыт из-за забастовки.");
  second.about.published = "2025-11-01T10:00:00Z";
  const TinyIndex index({first, second, article("3", "It rained all day.")});
  const Overview overview = Searcher(index.path()).overview();
  CHECK(overview.articles == 3);
  CHECK(overview.words == 8 + 6 + 5);
  CHECK(overview.noise_words == 0);
  CHECK(overview.undated == 1);
  CHECK(overview.facets.sources == std::vector<lede::FacetCount>{{"Wire", 1}});
  CHECK(overview.facets.languages ==
        std::vector<lede::FacetCount>{{"en", 2}, {"ru", 1}});
  CHECK(overview.facets.months ==
        std::vector<lede::FacetCount>{{"2025-10", 1}, {"2025-11", 1}});
}

TEST_CASE("an overview has the facets of a search for everything",
          "[searcher]") {
  const SampleIndex index;
  const Searcher searcher(index.path());
  const Overview overview = searcher.overview();
  lede::SearchOptions options;
  options.facets = true;
  const auto all = searcher.search("-absentword", options);
  CHECK(overview.articles == all.total);
  CHECK(overview.facets.sources == all.facets->sources);
  CHECK(overview.facets.languages == all.facets->languages);
  CHECK(overview.facets.authors == all.facets->authors);
  CHECK(overview.facets.months == all.facets->months);
  CHECK(overview.noise_words > 0);
  CHECK(overview.noise_words < overview.words / 10);
}

TEST_CASE("an overview is there for people and for programs", "[searcher]") {
  Overview overview;
  overview.articles = 3;
  overview.words = 1000;
  overview.noise_words = 83;
  overview.undated = 1;
  overview.facets.sources = {{"<Wire>\x1B[31m", 3}};
  CHECK_THAT(render_text(overview),
             Contains("3 articles, 1000 words, of which 8.3 % are noise; 1 "
                      "article without a date\n") &&
                 Contains("By source\n") && !Contains("\x1B"));
  const std::string json = render_json(overview);
  CHECK(lede::test::fault_of_json(json).empty());
  CHECK_THAT(json, Contains("\"noise_share\": 0.083"));
  CHECK_THAT(render_html(overview), Contains("<title>Overview</title>") &&
                                        Contains("&lt;Wire&gt;") &&
                                        !Contains("<script"));
  CHECK(render_text(Overview()) == "0 articles\n");
}

TEST_CASE("counts of words are read back from their value", "[index]") {
  for (const WordCounts& counts :
       {WordCounts{0, 0}, {345, 0}, {345, 12}, {20'000'000, 1}}) {
    const WordCounts read = lede::word_counts_of(value_of(counts));
    CHECK(read.all == counts.all);
    CHECK(read.in_noise == counts.in_noise);
  }
  CHECK(lede::word_counts_of("rain").all == 0);
}
