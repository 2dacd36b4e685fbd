// Fields of queries and the options that sift, in a real index.

#include <set>

#include <lede/error.h>
#include <lede/indexer.h>

#include "support/catch.h"
#include "support/tiny_index.h"

using Catch::Contains;
using lede::Article;
using lede::SearchOptions;
using lede::SearchResult;
using lede::test::TinyIndex;

namespace {

constexpr char kEnglish[] =
    "Dock workers stopped the cranes of the port on Thursday morning, and "
    "their union wants a fifth crew for the night.\n";
constexpr char kRussian[] =
    "Докеры остановили краны порта в четверг утром, и профсоюз требует "
    "пятую смену на ночь.\n";

std::vector<Article> articles() {
  return {
      {"wire",
       {"A strike in the port", "https://www.news.wire.example/1",
        "Northern Wire", "Jonas Whitlam", "2025-10-03T09:15:00Z", "en"},
       kEnglish},
      {"lenta",
       {"Забастовка портов", "https://lenta.example/2", "Северная лента",
        "Глафира Мохова", "2025-11-27", "ru"},
       kRussian},
      {"both",
       {"Thursday", "", "Northern Lights", "", "2025-11-30T23:59:59Z", ""},
       std::string(kEnglish) + kRussian},
      {"plain", {}, std::string("The strike is over.\n") + kEnglish},
  };
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

}  // namespace

TEST_CASE("fields find the articles that say so of themselves",
          "[searcher][en][ru]") {
  const TinyIndex index(articles());
  struct Row {
    const char* query;
    const char* found;
  };
  const Row rows[] = {
      {"title:strikes", "wire"},
      {"title:порт", "lenta"},
      {"title:\"strike in the port\"", "wire"},
      {"title:\"the strike\"", ""},
      {"title:cranes", ""},
      {"title:(strike OR thursday)", "wire both"},
      {"author:whitlam", "wire"},
      {"author:\"Глафира Мохова\"", "lenta"},
      {"author:\"Мохова Глафира\"", ""},
      {"source:northern", "wire both"},
      {"source:\"Northern Wire\"", "wire"},
      {"source:wire.example", "wire"},
      {"source:https://www.news.wire.example/other", "wire"},
      {"source:example", ""},
      {"source:лента", "lenta"},
      {"lang:ru", "lenta both"},
      {"lang:en", "wire both plain"},
      {"+lang:en +lang:ru", "both"},
      {"lang:de", ""},
      {"date:2025-10", "wire"},
      {"date:2025-10..2025-11", "wire lenta both"},
      {"date:2025-11-30", "both"},
      {"date:2025-10-03T09:15", "wire"},
      {"date:today", "lenta"},
      {"date:today-3m..", "wire lenta both"},
      {"date:..yesterday", "wire"},
      {"date:none", "plain"},
      {"cranes lang:en -date:none", "wire both"},
      {"strike source:wire.example", "wire"},
      {"strike source:lenta.example", ""},
      {"cranes AND (lang:ru OR date:none)", "plain both"},
  };
  const lede::Searcher searcher(index.path());
  for (const Row& row : rows) {
    INFO(row.query);
    const SearchResult result =
        searcher.search(row.query, options_at_november_27());
    CHECK(ids_of(result) == row.found);
    CHECK(result.notes.empty());
  }
}

TEST_CASE("what sifts changes no score", "[searcher]") {
  const TinyIndex index(articles());
  const double score = index.search("cranes").hits.front().score;
  for (const char* query :
       {"cranes lang:en", "cranes AND lang:en", "cranes author:whitlam",
        "cranes OR lang:de", "cranes date:2025"}) {
    INFO(query);
    const SearchResult result = index.search(query);
    REQUIRE_FALSE(result.hits.empty());
    CHECK(result.hits.front().score <= score);
    CHECK(result.hits.front().score > 0);
  }
  CHECK(index.search("lang:en").hits.front().score == 0);
  // A word weighs in a title what it weighs in the article.
  CHECK(index.search("title:strike").hits.front().score ==
        index.search("strike source:wire.example").hits.front().score);
}

TEST_CASE("a word of a title is marked in the title alone", "[searcher]") {
  const TinyIndex index(articles());
  const lede::Hit hit = index.search("title:port").hits.front();
  CHECK(with_marks(hit.title, "[", "]") == "A strike in the [port]");
  REQUIRE(hit.snippets.size() == 1);
  CHECK(hit.snippets.front().highlights.empty());
  CHECK_THAT(hit.snippets.front().text, Catch::StartsWith("Dock workers"));
}

TEST_CASE("options sift as fields do", "[searcher]") {
  const TinyIndex index(articles());
  struct Row {
    const char* since;
    const char* until;
    std::vector<std::string> languages;
    std::vector<std::string> sources;
    const char* found;
  };
  const Row rows[] = {
      {"", "", {}, {}, "both plain wire"},
      {"2025-11", "", {}, {}, "both"},
      {"", "2025-10", {}, {}, "wire"},
      {"2025-10", "2025-10", {}, {}, "wire"},
      {"today-2m", "today", {}, {}, "wire"},
      {"", "", {"ru"}, {}, "both"},
      {"", "", {"ru", "en"}, {}, "both plain wire"},
      {"", "", {}, {"Northern Wire"}, "wire"},
      {"", "", {}, {"northern lights", "wire.example"}, "both wire"},
      {"", "", {}, {"!!!"}, ""},
      {"2025", "", {"ru"}, {"northern"}, "both"},
  };
  const lede::Searcher searcher(index.path());
  for (const Row& row : rows) {
    SearchOptions options = options_at_november_27();
    options.since = row.since;
    options.until = row.until;
    options.languages = row.languages;
    options.sources = row.sources;
    const SearchResult result = searcher.search("cranes", options);
    std::set<std::string> ids;
    for (const lede::Hit& hit : result.hits) ids.insert(hit.id);
    std::string found;
    for (const std::string& id : ids) {
      found.append(found.empty() ? "" : " ").append(id);
    }
    INFO(row.since << " " << row.until);
    CHECK(found == row.found);
  }
}

TEST_CASE("options that make no sense are refused", "[searcher]") {
  const TinyIndex index(articles());
  SearchOptions since;
  since.since = "november";
  SearchOptions until;
  until.until = "2025-13";
  SearchOptions language;
  language.languages = {"en", "xx"};
  SearchOptions reversed;
  reversed.since = "2025-11";
  reversed.until = "2025-10";
  for (const SearchOptions& options : {since, until, language, reversed}) {
    CHECK_THROWS_AS(index.search("port", options), lede::UsageError);
  }
  CHECK_THROWS_WITH(index.search("port", since),
                    Contains("\"november\"") && Contains("no date"));
  CHECK_THROWS_WITH(
      index.search("port", reversed),
      Contains("\"since 2025-11 until 2025-10\": it ends before it begins"));
  CHECK_THROWS_WITH(index.search("port", language),
                    Contains("\"xx\"") && Contains("language"));
}

TEST_CASE("capitalised words are stemmed as others are", "[searcher][en][ru]") {
  const TinyIndex index({
      lede::test::article("ru", "Слова Путина о портах обсуждают в Кремле."),
      lede::test::article("en", "The Prime Ministers met in Paris."),
  });
  for (const char* query :
       {"Путин", "путин", "Путиным", "ПУТИНУ", "Порт", "Кремль"}) {
    INFO(query);
    CHECK(index.found(query) == "ru");
  }
  for (const char* query : {"Minister", "MINISTER", "minister's"}) {
    INFO(query);
    CHECK(index.found(query) == "en");
  }
}
