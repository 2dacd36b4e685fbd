#include "run.h"

#include <lede/error.h>
#include <lede/renderer.h>

#include "judgements.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using Catch::Contains;
using lede::parse_run;
using lede::ranking_of;

TEST_CASE("answers are ranked by score, and by name from the last",
          "[evaluation]") {
  const lede::Run run = parse_run("r",
                                  "q Q0 a 1 2.5 x\n"
                                  "q\tQ0  b 2 7 x\r\n"
                                  "\n"
                                  "q Q0 c 3 2.5 x");
  CHECK(ranking_of(run.answers.at("q")) ==
        std::vector<std::string_view>{"b", "c", "a"});
}

TEST_CASE("a file that is no run says where and why", "[evaluation]") {
  CHECK_THROWS_WITH(parse_run("r", "q Q0 a 1 2.5\n"),
                    "r:1: there are 5 fields, not 6");
  CHECK_THROWS_WITH(parse_run("r", "\nq Q0 a 1 high x\n"),
                    "r:2: high is no number");
  CHECK_THROWS_WITH(parse_run("r", "q Q0 a 1 nan x\n"),
                    "r:1: nan is no number");
  CHECK_THROWS_WITH(parse_run("r", "q Q0 a 1 2 x\nq Q0 a 2 1 x\n"),
                    "r:2: a answers this query twice");
  CHECK_THROWS_AS(lede::read_run("/nowhere/run"), lede::IoError);
}

TEST_CASE("judgements that contradict each other are refused", "[evaluation]") {
  const lede::test::TempFolder folder;
  const auto read = [&folder](const char* text) {
    return lede::read_judgements(folder.write("qrels", text));
  };
  CHECK(read("q 0 a 2\nq 0 b -1\n").grades.at("q").at("a") == 2);
  CHECK_THROWS_WITH(read("q 0 a 2\nq 0 a 1\n"),
                    Contains("qrels:2: a is judged twice"));
  CHECK_THROWS_WITH(read("q 0 a 1.5\n"), Contains("whole number"));
  CHECK_THROWS_WITH(read("\n"), Contains("no judgements in it"));
}

TEST_CASE("a run commands no terminal", "[evaluation]") {
  lede::SearchResult result;
  result.hits.resize(1);
  result.hits[0].id = "\u009B31m\x1B[1m \u202Eпорт\u2028\xFF";
  CHECK(lede::render_trec(result, "q1") ==
        "q1 Q0 %C2%9B31m%1B[1m%20%E2%80%AEпорт%E2%80%A8\xFF 1 0.000000 lede\n");
}

TEST_CASE("what lede-search writes as a run is read as one", "[evaluation]") {
  lede::SearchResult result;
  result.hits.resize(2);
  result.hits[0].id = "news of\tJune.txt";
  result.hits[0].score = 12.25;
  result.hits[1].id = "b";
  result.hits[1].score = 1e-9;
  const std::string text = lede::render_trec(result, "q1");
  CHECK(text ==
        "q1 Q0 news%20of%09June.txt 1 12.250000 lede\n"
        "q1 Q0 b 2 0.000000 lede\n");
  CHECK(ranking_of(parse_run("r", text).answers.at("q1")) ==
        std::vector<std::string_view>{"news%20of%09June.txt", "b"});
}
