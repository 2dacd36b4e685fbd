// The figures of trec_eval 10.0-rc3 (-c -q) for case.qrels and case.run: grades
// of -1 to 3, equal scores, a query without an answer, one without anything
// relevant, and answers to a query that nobody judged.

#include "measures.h"

#include <array>
#include <string>

#include "judgements.h"
#include "run.h"
#include "run_scores.h"
#include "statistics.h"
#include "support/catch.h"

using lede::kMeasures;
using lede::Measure;

namespace {

const std::string kFolder = LEDE_SOURCE_FOLDER "/tests/evaluation/";

struct Row {
  const char* query;
  std::array<double, kMeasures.size()> figures;  // in the order of kMeasures
};

constexpr Row kMeans = {"all",
                        {
                            0.1445,
                            0.1435,
                            0.3125,
                            0.2500,
                            0.1500,
                            0.3348,
                        }};
constexpr Row kQueries[] = {
    {"q1",
     {
         0.0916,
         0.2561,
         0.2500,
         0.0000,
         0.2000,
         1.0000,
     }},
    {"q2",
     {
         0.4432,
         0.3714,
         1.0000,
         1.0000,
         0.3000,
         0.4286,
     }},
    {"q3",
     {
         0.0000,
         0.0227,
         0.0000,
         0.0000,
         0.0000,
         0.2500,
     }},
    {"q4",
     {
         0.0000,
         0.0000,
         0.0000,
         0.0000,
         0.0000,
         0.0000,
     }},
    {"q5",
     {
         0.0000,
         0.0000,
         0.0000,
         0.0000,
         0.0000,
         0.0000,
     }},
    {"q6",
     {
         0.0000,
         0.0000,
         0.0000,
         0.0000,
         0.0000,
         0.0000,
     }},
    {"q7",
     {
         0.4081,
         0.3967,
         1.0000,
         1.0000,
         0.4000,
         0.6667,
     }},
    {"q8",
     {
         0.2128,
         0.1012,
         0.2500,
         0.0000,
         0.3000,
         0.3333,
     }},
};

lede::RunScores scores_of_case() {
  return scores_of(lede::read_run(kFolder + "case.run"),
                   lede::read_judgements(kFolder + "case.qrels"));
}

}  // namespace

TEST_CASE("figures are those of trec_eval to four places", "[evaluation]") {
  const lede::RunScores scores = scores_of_case();
  CHECK(scores.name == "case.run");
  REQUIRE(scores.queries.size() == std::size(kQueries));
  for (std::size_t i = 0; i < kMeasures.size(); ++i) {
    INFO(name_of(kMeasures[i]));
    const std::vector<double>& values = scores.of(kMeasures[i]);
    CHECK(lede::mean_of(values) == Approx(kMeans.figures[i]).margin(5e-5));
    for (std::size_t query = 0; query < values.size(); ++query) {
      INFO(scores.queries[query]);
      CHECK(scores.queries[query] == kQueries[query].query);
      CHECK(values[query] == Approx(kQueries[query].figures[i]).margin(5e-5));
    }
  }
}

TEST_CASE("an answer in the best order has all there is to have",
          "[evaluation]") {
  const lede::Judgements::Grades grades{{"a", 3}, {"b", 1}, {"c", 0}};
  for (const Measure measure : kMeasures) {
    const double best = measure == Measure::kPrecision10 ? 0.2 : 1;
    INFO(name_of(measure));
    CHECK(score_of(measure, {"a", "b", "c"}, grades) == Approx(best));
    CHECK(score_of(measure, {"c", "d"}, grades) == 0);
    CHECK(score_of(measure, {}, grades) == 0);
    CHECK(score_of(measure, {"a"}, {}) == 0);
  }
}
