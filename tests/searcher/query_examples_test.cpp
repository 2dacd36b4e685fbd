// Each example of docs/query_syntax.md finds what the page says, in the sample
// data.

#include <fstream>
#include <regex>

#include "searcher/sample_index.h"
#include "support/catch.h"

namespace {

struct Example {
  std::string query;
  std::string found;  // how many articles
};

// The rows "| `query` | meaning | 7 |".
std::vector<Example> examples() {
  std::ifstream page(LEDE_SOURCE_FOLDER "/docs/query_syntax.md");
  const std::regex row(R"(\| `([^`]+)` \| .* \| (\w+) \|)");
  std::vector<Example> all;
  std::smatch parts;
  for (std::string line; std::getline(page, line);) {
    if (std::regex_match(line, parts, row)) all.push_back({parts[1], parts[2]});
  }
  return all;
}

}  // namespace

TEST_CASE("the examples of the query syntax find what is said of them",
          "[searcher][en][ru]") {
  const lede::test::SampleIndex index;
  const lede::Searcher searcher(index.path());
  lede::SearchOptions options;
  options.now = std::chrono::sys_days(std::chrono::year(2025) / 11 / 27);
  const std::vector<Example> all = examples();
  REQUIRE(all.size() > 40);
  for (const Example& example : all) {
    INFO(example.query);
    const lede::SearchResult result = searcher.search(example.query, options);
    CHECK(std::to_string(result.total) == example.found);
    for (const std::string& note : result.notes) {
      CHECK_THAT(note, Catch::Contains("in the noise around articles"));
    }
  }
}
