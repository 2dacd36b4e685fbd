// Disks rot: a long-lived program that has a changed byte in its index.

#include <filesystem>
#include <string>
#include <vector>

#include <lede/indexer.h>
#include <lede/searcher.h>

#include "faults/nightly_job.h"
#include "support/catch.h"
#include "support/flipped_bit.h"
#include "support/random.h"
#include "support/temp_folder.h"

namespace {

namespace fs = std::filesystem;

void publish(const fs::path& index, const std::string& generation) {
  lede::Indexer indexer(index);
  for (int number = 0; number < 30; ++number) {
    lede::Article article;
    article.id = generation + "-" + std::to_string(number);
    article.about.title = "Port " + generation;
    article.body = "Cranes of the harbour stand still on day " +
                   std::to_string(number) + ", says the " + generation +
                   " report.";
    indexer.add(article);
  }
  indexer.publish();
}

// All that is told of the hits.
std::string answer_of(const lede::SearchResult& result) {
  std::string answer = std::to_string(result.total);
  for (const lede::Hit& hit : result.hits) {
    answer += "\n" + hit.id + " " + std::to_string(hit.score) + " " +
              lede::with_marks(hit.title, "[", "]");
    for (const lede::Snippet& snippet : hit.snippets) {
      answer += " " + lede::with_marks(snippet, "[", "]");
    }
  }
  return answer;
}

}  // namespace

TEST_CASE("a verified searcher never answers from a byte that has changed",
          "[faults]") {
  const lede::test::TempFolder folder;
  const fs::path index = folder / "index";
  publish(index, "old");
  const char* queries[] = {"harbour", "\"stand still\"", "day* -report",
                           "day 7 report"};
  std::vector<std::string> old_answers;
  for (const char* query : queries) {
    old_answers.push_back(answer_of(lede::Searcher(index).search(query)));
  }
  publish(index, "new");
  lede::test::Random random(11);
  const auto flips = lede::test::chosen("LEDE_FLIPS", 50);
  for (std::size_t flip = 0; flip < flips; ++flip) {
    const lede::test::FlippedBit bit(index / "gen-000002", random);
    INFO(bit.place());
    const lede::Searcher searcher(index, {.verify = true});
    for (std::size_t query = 0; query < std::size(queries); ++query) {
      const auto result = searcher.search(queries[query]);
      CHECK(answer_of(result) == old_answers[query]);
      REQUIRE(result.notes.size() == 1);
      CHECK_THAT(result.notes.front(), Catch::Contains("is damaged"));
    }
  }
  const lede::Searcher sound(index, {.verify = true});
  CHECK(sound.search("harbour").hits.front().id.starts_with("new"));
}
