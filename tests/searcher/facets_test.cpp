#include <lede/error.h>
#include <lede/renderer.h>

#include "support/catch.h"
#include "support/json_text.h"
#include "support/random.h"
#include "support/tiny_index.h"

using Catch::Contains;
using lede::Article;
using lede::FacetCount;
using lede::Facets;
using lede::SearchResult;
using lede::test::article;
using lede::test::TinyIndex;

namespace {

Article made(std::string id, std::string body, std::string source,
             std::string author, std::string published) {
  Article made = article(std::move(id), std::move(body));
  made.about.source = std::move(source);
  made.about.author = std::move(author);
  made.about.published = std::move(published);
  return made;
}

const TinyIndex& news() {
  static const TinyIndex index = [] {
    std::vector<Article> articles = {
        made("1", "The port is shut for a day.", "Wire", "A. Ng", "2025-10-03"),
        made("2", "The port and the strike in it.", "Wire", "", "2025-11-27"),
        made("3", "Порт закрыт из-за забастовки.", "Весть", "A. Ng",
             "2025-11-01T10:00:00Z"),
        made("4", "The port opens in the morning.", "", "", ""),
        made("5", "It rained on the hills all day.", "Wire", "", "2024-01-01"),
    };
    articles[3].about.url = "https://www.example.com/a";
    return TinyIndex(articles);
  }();
  return index;
}

Facets facets_of(const char* query, lede::SearchOptions options = {}) {
  options.facets = true;
  const SearchResult result = news().search(query, options);
  REQUIRE(result.facets.has_value());
  return *result.facets;
}

std::string shown(const std::vector<FacetCount>& counts) {
  std::string text;
  for (const FacetCount& count : counts) {
    text.append(text.empty() ? "" : ", ").append(count.name);
    text.append(" ").append(std::to_string(count.articles));
  }
  return text;
}

}  // namespace

TEST_CASE("facets count all that matches", "[searcher][en][ru]") {
  const Facets facets = facets_of("port порт");
  CHECK(shown(facets.sources) == "Wire 2, example.com 1, Весть 1");
  CHECK(shown(facets.languages) == "en 3, ru 1");
  CHECK(shown(facets.authors) == "A. Ng 2");
  CHECK(shown(facets.months) == "2025-10 1, 2025-11 2");
}

TEST_CASE("facets do not depend on the page, the order or the snippets",
          "[searcher]") {
  const std::string all = shown(facets_of("port порт").sources);
  lede::SearchOptions options;
  options.limit = 1;
  options.offset = 2;
  options.snippets = 0;
  CHECK(shown(facets_of("port порт", options).sources) == all);
  options.sort = lede::SortOrder::kNewest;
  CHECK(shown(facets_of("port порт", options).sources) == all);
  options.limit = 0;
  CHECK(shown(facets_of("port порт", options).sources) == all);
}

TEST_CASE("facets are of what the filters let through", "[searcher]") {
  CHECK(shown(facets_of("port порт lang:ru").sources) == "Весть 1");
  lede::SearchOptions options;
  options.since = "2025-11";
  CHECK(shown(facets_of("port порт", options).months) == "2025-11 2");
  CHECK(shown(facets_of("absent").sources).empty());
}

TEST_CASE("facets are not counted unless they are asked for", "[searcher]") {
  CHECK_FALSE(news().search("port").facets.has_value());
}

TEST_CASE("a long name is cut between characters", "[searcher]") {
  std::string name;
  for (int i = 0; i < 100; ++i) name += "щ";
  const TinyIndex index({made("1", "The port.", name, "", "")});
  lede::SearchOptions options;
  options.facets = true;
  const SearchResult result = index.search("port", options);
  CHECK(result.facets->sources.front().name == name.substr(0, 120));
}

TEST_CASE("facets are bars for people and lists for programs", "[searcher]") {
  SearchResult result;
  result.query = "port";
  result.total = 15;
  result.facets = Facets{{{"Wire", 12}, {"Весть\x1B[31m", 3}},
                         {{"en", 15}},
                         {},
                         {{"2025-10", 1}, {"2025-11", 14}}};
  const std::string text = render_text(result, {false, 40});
  CHECK_THAT(text, Contains("By source\n  Wire       12  █"));
  CHECK_THAT(text, Contains("  2025-10   1  █▊\n"));
  CHECK_THAT(text, !Contains("By author"));
  CHECK_THAT(text, !Contains("\x1B"));
  const std::string json = render_json(result);
  CHECK(lede::test::fault_of_json(json).empty());
  CHECK_THAT(json, Contains("\"name\": \"Wire\""));
  CHECK_THAT(json, Contains("\"articles\": 12"));
  CHECK_THAT(json, Contains(R"("authors": [])"));
  const std::string page = render_html(result);
  CHECK_THAT(page, Contains("<th scope=\"row\"><bdi>Wire</bdi></th><td>12</td>"
                            "<td><div style=\"width: 100%\">"));
  CHECK_THAT(render_json(SearchResult()), !Contains("facets"));
}

TEST_CASE("bars keep within a terminal's width and names are cut to fit",
          "[searcher]") {
  lede::test::Random random(7);
  for (int round = 0; round < 200; ++round) {
    SearchResult result;
    Facets facets;
    for (std::size_t i = 1 + random.below(30); i > 0; --i) {
      facets.sources.push_back(
          {"x" + random.text_of(lede::test::odd_pieces(), 20),
           1 + random.below(5000)});
    }
    const std::size_t rows = std::min<std::size_t>(facets.sources.size(), 10);
    result.facets = facets;
    const std::string text = render_text(result, {false, 80});
    const std::string bars = text.substr(0, text.find("\n\n"));
    const auto lines =
        static_cast<std::size_t>(std::count(bars.begin(), bars.end(), '\n'));
    CHECK(lines == rows + (facets.sources.size() > rows ? 1 : 0));
  }
}
