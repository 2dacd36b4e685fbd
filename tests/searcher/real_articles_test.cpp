// Five real articles, as dirty as they were found, where they lie beside the
// checkout.

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <lede/indexer.h>
#include <lede/searcher.h>

#include "support/catch.h"
#include "support/shared_data.h"
#include "support/temp_folder.h"

using Catch::Contains;
using lede::Hit;
using lede::Searcher;
using lede::SearchResult;

namespace {

class RealArticles {
 public:
  explicit RealArticles(const std::filesystem::path& folder)
      : searcher_(indexed(folder, index_ / "index")) {}

  SearchResult search(std::string_view query) const {
    return searcher_.search(query);
  }

  // The numbers that the files' names begin with: "001 004".
  std::string found(std::string_view query) const {
    std::string numbers;
    for (const Hit& hit : search(query).hits) {
      numbers.append(numbers.empty() ? "" : " ").append(hit.id.substr(0, 3));
    }
    return numbers;
  }

 private:
  static std::filesystem::path indexed(const std::filesystem::path& folder,
                                       const std::filesystem::path& index) {
    lede::Indexer indexer(index);
    indexer.add_all(*lede::open_sources({folder.string()}));
    indexer.publish();
    return index;
  }

  lede::test::TempFolder index_;
  Searcher searcher_;
};

std::string first_snippet(const SearchResult& result) {
  REQUIRE_FALSE(result.hits.empty());
  REQUIRE_FALSE(result.hits.front().snippets.empty());
  return with_marks(result.hits.front().snippets.front(), "[", "]");
}

std::string content_of(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("the Russian footer of a real English article is found and marked",
          "[searcher][ru]") {
  const auto folder = lede::test::shared_data("articles");
  if (!folder) return;
  const RealArticles articles(*folder);
  struct Row {
    const char* query;
    const char* marked;
  };
  const Row rows[] = {
      {"рассылка", "[Рассылки]"}, {"рассылками", "[Рассылки]"},
      {"пульс", "[пульсе]"},      {"индустрия", "[индустрии]"},
      {"биткоин", "[биткоин]"},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    const SearchResult result = articles.search(row.query);
    CHECK_THAT(first_snippet(result), Contains(row.marked));
    CHECK(result.hits.front().id == "001_ddc8364791ea5738.txt");
    CHECK(result.hits.front().language == "en");
    REQUIRE(result.hits.front().languages.size() == 2);
    CHECK(result.hits.front().languages.back().language == "ru");
  }
}

TEST_CASE("apostrophes that became Thai letters are apostrophes again",
          "[searcher][en]") {
  const auto folder = lede::test::shared_data("articles");
  if (!folder) return;
  const RealArticles articles(*folder);
  struct Row {
    const char* query;
    const char* marked;
  };
  const Row rows[] = {
      {"isn't", "[isn’t]"},   {"isn’t", "[isn’t]"}, {"user's", "[user’s]"},
      {"user’s", "[user’s]"}, {"you'd", "[you’d]"},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    CHECK_THAT(articles.found(row.query), Contains("004"));
    CHECK_THAT(first_snippet(articles.search(row.query)), Contains(row.marked));
  }
  // Its stem is that of "there", which others have too.
  CHECK_THAT(articles.found("there's"), Contains("004"));
  CHECK(articles.found("china's tech giants").size() == 5 * 4 - 1);
}

TEST_CASE("forms of a word give the same real articles in the same order",
          "[searcher][en]") {
  const auto folder = lede::test::shared_data("articles");
  if (!folder) return;
  const RealArticles articles(*folder);
  const std::string found = articles.found("stockpiled Nvidia chips");
  CHECK_FALSE(found.empty());
  for (const char* query :
       {"stockpiling Nvidia chip", "STOCKPILE NVIDIA CHIPS"}) {
    INFO(query);
    CHECK(articles.found(query) == found);
  }
}

TEST_CASE("a phrase finds just the real articles that hold it",
          "[searcher][en]") {
  const auto folder = lede::test::shared_data("articles");
  if (!folder) return;
  const RealArticles articles(*folder);
  for (const std::string phrase :
       {"Southeast Asia", "Financial Times", "data centers", "export controls",
        "1260H", "пульсе биткоин"}) {
    std::set<std::string> holding;
    for (const auto& file : std::filesystem::directory_iterator(*folder)) {
      if (content_of(file.path()).find(phrase) == std::string::npos) continue;
      holding.insert(file.path().filename().string());
    }
    std::set<std::string> found;
    for (const Hit& hit : articles.search("\"" + phrase + "\"").hits) {
      found.insert(hit.id);
    }
    INFO(phrase);
    CHECK(found == holding);
  }
}

TEST_CASE("the titles of real articles are their headlines",
          "[searcher][indexer]") {
  const auto folder = lede::test::shared_data("articles");
  if (!folder) return;
  const RealArticles articles(*folder);
  const SearchResult result = articles.search("nvidia");
  std::map<std::string, std::string> titles;
  for (const Hit& hit : result.hits)
    titles[hit.id.substr(0, 3)] = hit.title.text;
  CHECK(titles["000"] ==
        "China’s Tech Giants Shift AI Model Training Abroad to Secure Nvidia "
        "Chips, Says FT");
  CHECK(titles["001"] ==
        "Chinese Tech Giants Shift AI Training Overseas Amid Chip "
        "Restrictions");
  CHECK(titles["002"] ==
        "Chinese Tech Giants Circumvent U.S. Export Restrictions by Training "
        "AI Models Overseas");
  CHECK(titles["003"] ==
        "Why China’s Tech Giants Are Moving AI Training Abroad for Nvidia "
        "Chips");
  // No headline there: the first sentence of the first paragraph.
  CHECK(titles["004"].starts_with("In a bold move reflecting ongoing"));
}
