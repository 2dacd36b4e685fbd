// Why an article has the score that it has.

#include <cmath>

#include <lede/renderer.h>

#include "sample_index.h"
#include "support/catch.h"
#include "support/json_text.h"
#include "support/random.h"
#include "support/tiny_index.h"

using Catch::Contains;
using lede::Explanation;
using lede::Hit;
using lede::ScorePart;
using lede::Searcher;
using lede::SearchOptions;
using lede::SearchResult;
using lede::test::article;
using lede::test::Random;
using lede::test::SampleIndex;
using lede::test::TinyIndex;

namespace {

SearchOptions explained() {
  SearchOptions options;
  options.explain = true;
  return options;
}

std::string shown(const Explanation& explanation) {
  std::string text;
  for (const ScorePart& part : explanation.parts) {
    text.append(text.empty() ? "" : "; ").append(part.clause).append(":");
    for (const lede::ExplainedTerm& term : part.terms) {
      text += " " + term.term + " " + std::to_string(term.frequency) + "/" +
              std::to_string(term.articles);
    }
  }
  return text;
}

double sum_of(const Explanation& explanation) {
  double sum = 0;
  for (const ScorePart& part : explanation.parts) sum += part.score;
  return sum;
}

void check_places(const std::vector<lede::WordPlace>& places) {
  std::size_t end = 0;
  for (const lede::WordPlace& place : places) {
    CHECK(place.bytes.begin >= end);
    CHECK(place.bytes.size() >= place.characters.size());
    CHECK_FALSE(place.characters.empty());
    end = place.bytes.end;
  }
}

void check_parts(const SearchResult& result) {
  for (const Hit& hit : result.hits) {
    REQUIRE(hit.explanation.has_value());
    CHECK(std::abs(sum_of(*hit.explanation) - hit.score) <= 1e-9);
    for (const ScorePart& part : hit.explanation->parts) {
      CHECK_THAT(result.query, Contains(part.clause));
      CHECK(std::abs(part.weight * part.boost * hit.explanation->freshness -
                     part.score) <= 1e-9);
      CHECK(part.terms.size() <= part.terms_in_query);
      CHECK_FALSE(part.terms.empty());
      check_places(part.in_title);
      check_places(part.in_body);
      if (part.frequency == 0) continue;
      CHECK_FALSE((part.in_title.empty() && part.in_body.empty()));
    }
  }
}

// Words of the articles, of other articles, and all that queries are made of.
const std::vector<std::string>& pieces_of_queries() {
  static const std::vector<std::string> pieces = {
      " ",          " ",           " ",        " ",        " ",
      "port",       "strike",      "chips",    "rates",    "data centre",
      "забастовка", "чипы",        "экспорт",  "рассылка", "mice",
      "e-mail",     "covid-19",    "AT&T",     "C++",      "芯片",
      "\"",         "\"",          "(",        ")",        "+",
      "-",          "OR",          "AND",      "NOT",      "NEAR/3",
      "^2",         "^0.5",        "^0",       "*",        "~",
      "title:",     "author:",     "in:noise", "lang:en",  "lang:ru",
      "date:2025",  "source:wire", "«порт»",   "ру*",      "st*e"};
  return pieces;
}

void check_random_queries(const Searcher& searcher, unsigned seeds) {
  for (unsigned seed = 0; seed < seeds; ++seed) {
    Random random(seed);
    const std::string query =
        random.text_of(pieces_of_queries(), 1 + random.below(12));
    SearchOptions options = explained();
    options.snippets = 0;
    options.limit = 5;
    if (random.one_in(3)) options.recency_half_life = std::chrono::hours(9000);
    if (random.one_in(4)) options.sort = lede::SortOrder::kNewest;
    INFO("seed " << seed << ": " << query);
    check_parts(searcher.search(query, options));
  }
}

std::string random_body(Random& random) {
  static const std::vector<std::string> words = {
      "port ",  "ports ", "strike ", "striking ",   "rates. ", "chips\n",
      "email ", "e-mail", "AT&T ",   "забастовки ", "чип, ",   "芯片 ",
      "C++ ",   "mouse ", "mice ",   "of the "};
  return random.text_of(words, 1 + random.below(60));
}

}  // namespace

TEST_CASE("a score is explained by the words of the query", "[searcher]") {
  const TinyIndex index({
      article("ports", "The port strike. Dockers strike again."),
      article("rain", "It rained on the striking mountains all day."),
      article("rates", "Порт закрыт: забастовка."),
  });
  struct Case {
    const char* query;
    const char* parts;
  };
  for (const auto& [query, parts] : {
           Case{"strike port", "strike: Zstrike 2/2; port: Zport 4/1"},
           Case{"STRIKES -rain", "STRIKES: Zstrike 2/2"},
           Case{"strik*", "strik*: strike 2/1"},
           Case{"prot~2 dock*",
                "prot~2: port 1/1 ports 1/1; dock*: dockers 1/1"},
           Case{"+title:ports^3 (lang:en)", "+title:ports^3: Zport 4/1"},
           Case{"\"port strike\"",
                "\"port strike\": Zport 4/1; "
                "\"port strike\": Zstrike 2/2"},
           Case{"strike strike", "strike: Zstrike 2/2; strike: Zstrike 2/2"},
           Case{"забастовки", "забастовки: Zзабастовк 1/1"},
           Case{"lang:en", ""},
       }) {
    INFO(query);
    const SearchResult result = index.search(query, explained());
    REQUIRE_FALSE(result.hits.empty());
    CHECK(shown(*result.hits.front().explanation) == parts);
    check_parts(result);
  }
}

TEST_CASE("an explanation says where the words stand", "[searcher][ru]") {
  lede::Article made = article("1", "Ещё порт. In two ports, noise apart.");
  made.about.title = "Порт: the port";
  const TinyIndex index({made});
  const SearchResult result = index.search("port", explained());
  const ScorePart& part = result.hits.front().explanation->parts.front();
  CHECK(part.frequency == 4);
  REQUIRE(part.in_title.size() == 1);
  CHECK(part.in_title.front().bytes == lede::Span{14, 18});
  CHECK(part.in_title.front().characters == lede::Span{10, 14});
  REQUIRE(part.in_body.size() == 1);
  CHECK(part.in_body.front().characters == lede::Span{17, 22});
}

TEST_CASE("the better of two ways to match is what is explained",
          "[searcher]") {
  const TinyIndex index({article("1", "By e-mail it is."),
                         article("2", "Each mail of the day.")});
  const SearchResult result = index.search("e-mail", explained());
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits.front().explanation->parts.size() <= 2);
  check_parts(result);
}

TEST_CASE("an answer from noise is explained by its words", "[searcher][ru]") {
  const SampleIndex index;
  const Searcher searcher(index.path());
  const SearchResult result = searcher.search("рассылка", explained());
  REQUIRE_FALSE(result.hits.empty());
  const Explanation& explanation = *result.hits.front().explanation;
  CHECK_FALSE(explanation.by_relevance);
  CHECK(shown(explanation) == "рассылка: ZXNрассылк 0/1");
  check_parts(result);
}

TEST_CASE("the parts of a score add up to it in real articles", "[searcher]") {
  const SampleIndex index;
  check_random_queries(Searcher(index.path()), 400);
}

TEST_CASE("the parts of a score add up to it in random articles",
          "[searcher]") {
  for (unsigned seed = 0; seed < 10; ++seed) {
    Random random(seed);
    std::vector<lede::Article> articles;
    for (std::size_t id = 0; id < 1 + random.below(12); ++id) {
      articles.push_back(
          article("port " + std::to_string(id), random_body(random)));
    }
    const TinyIndex index(articles);
    check_random_queries(Searcher(index.path()), 60);
  }
}

TEST_CASE("an explanation is there for people and for programs", "[searcher]") {
  const TinyIndex index({article("1", "The <port> strike\x1B[31m.")});
  const SearchResult result = index.search("port <port>^2", explained());
  const std::string text = render_text(result);
  CHECK_THAT(text, Contains(" port 1 time, in 1 of 1 article: port- 1\n") &&
                       Contains("boost 2") && Contains("     Length "));
  const std::string json = render_json(result);
  CHECK(lede::test::fault_of_json(json).empty());
  CHECK_THAT(json, Contains("\"explanation\": {") &&
                       Contains("\"in_body\": [[5, 9]]"));
  const std::string page = render_html(result);
  CHECK_THAT(page, Contains("<details>\n<summary>Score</summary>") &&
                       Contains("<bdi>&lt;port&gt;^2</bdi>") &&
                       !Contains("<script"));
  CHECK_FALSE(index.search("port").hits.front().explanation.has_value());
}
