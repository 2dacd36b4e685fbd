// lede-eval as people and scripts use it, with runs of lede-search.

#include "cli/programs.h"
#include "support/catch.h"
#include "support/json_text.h"

using Catch::Contains;
using lede::test::Command;
using lede::test::json_line;
using lede::test::lede_eval;
using lede::test::lede_index;
using lede::test::lede_search;
using lede::test::Outcome;
using lede::test::Workplace;

namespace {

// Three articles, two queries and what is relevant to them.
class Judged : public Workplace {
 public:
  Judged() {
    Command command;
    command.input = json_line("ports", "The port is shut.") +
                    json_line("cranes of the port", "Cranes stand still.") +
                    json_line("rain", "Rain on Thursday. The cranes are wet.");
    REQUIRE(lede_index({"-i", index(), "-"}, command).exit_code == 0);
  }

  std::string queries() const {
    return write("queries.tsv", "q1\tport\n\nq2\twet cranes\n");
  }

  std::string judgements() const {
    return write("qrels", "q1 0 ports 1\nq2 0 rain 2\nq2 0 absent 1\n");
  }
};

}  // namespace

TEST_CASE("a file of queries is answered with a run", "[cli]") {
  const Judged place;
  const Outcome outcome = lede_search(
      {"-i", place.index(), "--queries", place.queries(), "-f", "trec"});
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.err.empty());
  CHECK_THAT(outcome.out, Catch::StartsWith("q1 Q0 ports 1 ") &&
                              Contains("\nq2 Q0 rain 1 ") &&
                              Contains("\nq2 Q0 cranes%20of%20the%20port 2 ") &&
                              Catch::EndsWith(" lede\n"));
  const Outcome nothing =
      lede_search({"-i", place.index(), "-f", "trec", "--queries",
                   place.write("q", "q1\tabsent\n")});
  CHECK(nothing.exit_code == 1);
  CHECK(nothing.out.empty());
}

TEST_CASE("queries may come by standard input", "[cli]") {
  const Judged place;
  Command command;
  command.input = "q1\tport\n";
  const Outcome outcome = lede_search(
      {"-i", place.index(), "-f", "trec", "--queries", "-"}, command);
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.out, Catch::StartsWith("q1 Q0 ports 1 "));
}

TEST_CASE("ids come a line each", "[cli]") {
  const Judged place;
  CHECK(lede_search({"-i", place.index(), "-f", "ids", "wet cranes"}).out ==
        "rain\ncranes of the port\n");
}

TEST_CASE("an index is judged as the run that was saved of it", "[cli]") {
  const Judged place;
  const std::string run = place / "lede.run";
  const Outcome live =
      lede_eval({"--qrels", place.judgements(), "-i", place.index(),
                 "--queries", place.queries(), "--save-run", run});
  INFO(live.err);
  CHECK(live.exit_code == 0);
  CHECK_THAT(live.out, Catch::StartsWith("2 judged queries;") &&
                           Contains("\nsuccess@1   1.0000  ") &&
                           Contains("\nrecall@100  0.7500  "));
  const Outcome both =
      lede_eval({"--qrels", place.judgements(), "-i", place.index(),
                 "--queries", place.queries(), "--per-query", run});
  CHECK_THAT(both.out, Contains("  difference") &&
                           Contains("+0.0000  p 1.0000") &&
                           Contains("\nq2        0."));
}

TEST_CASE("the sample data is judged by its own queries", "[cli]") {
  const Workplace place;
  const std::string data = LEDE_SOURCE_FOLDER "/sample_data";
  REQUIRE(lede_index({"-q", "-i", place.index(), data}).exit_code == 0);
  const Outcome outcome =
      lede_eval({"--qrels", data + "/judgements.tsv", "-i", place.index(),
                 "--queries", data + "/queries.tsv"});
  INFO(outcome.err);
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.out, Catch::StartsWith("73 judged queries;") &&
                              Contains("\nnDCG@10     0.9"));
}

TEST_CASE("the report comes as JSON", "[cli]") {
  const Judged place;
  const Outcome outcome =
      lede_eval({"--qrels", place.judgements(), "-f", "json", "--per-query",
                 place.write("a.run", "q1 Q0 ports 1 2 x\n"),
                 place.write("b.run", "q2 Q0 rain 1 2 x\n")});
  CHECK(outcome.exit_code == 0);
  CHECK(lede::test::fault_of_json(outcome.out).empty());
  CHECK_THAT(outcome.out,
             Contains("\"queries\": 2") && Contains("\"name\": \"b.run\"") &&
                 Contains("\"against_first\"") && Contains("\"per_query\""));
}

TEST_CASE("a file that is none of its kind is named with the line", "[cli]") {
  const Judged place;
  const auto error = [](const std::vector<std::string>& arguments) {
    const Outcome outcome = lede_eval(arguments);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.out.empty());
    return outcome.err;
  };
  const std::string bad = place.write("bad", "q1 port\n");
  CHECK_THAT(error({"--qrels", bad, "x.run"}),
             Contains("bad:1: there are 2 fields, not 4"));
  CHECK_THAT(error({"--qrels", place.judgements(), bad}),
             Contains("bad:1: there are 2 fields, not 6"));
  CHECK_THAT(error({"--qrels", place.judgements(), "-i", place.index(),
                    "--queries", bad}),
             Contains("bad:1: a query is an id, a tab and a text"));
  CHECK_THAT(error({"--qrels", place.judgements(), "-i", place.index(),
                    "--queries", place.write("none", "\n\n")}),
             Contains("none: there is no query in it"));
  CHECK_THAT(
      error({"--qrels", place.judgements(), "-i", place.index(), "--queries",
             place / "."}),
      Contains("cannot read queries from") && Contains("Is a directory"));
  CHECK_THAT(error({"--qrels", place / "absent", bad}),
             Contains("cannot") && Contains("absent"));
}
