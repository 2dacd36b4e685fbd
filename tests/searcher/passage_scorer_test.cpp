#include "snippet/passage_scorer.h"

#include "support/catch.h"

namespace {

// A passage with marks of these patterns.
struct Passage {
  const char* what;
  std::vector<std::size_t> patterns;
  std::size_t characters = 90;
  std::size_t before = 500;
};

double score_of(const Passage& passage) {
  // Pattern 0 is a rare word, 1 a common one, 2 in between.
  static const std::vector<double> weights = {5.0, 0.5, 2.0};
  std::vector<lede::Mark> marks;
  for (const std::size_t pattern : passage.patterns) {
    marks.push_back({{}, pattern});
  }
  return lede::PassageScorer(weights).score(marks, passage.characters,
                                            passage.before);
}

}  // namespace

TEST_CASE("the better of two passages has the higher score", "[searcher]") {
  struct Pair {
    Passage better;
    Passage worse;
  };
  const Pair pairs[] = {
      {{"a rare word", {0}}, {"a common word", {1}}},
      {{"a rare word", {0}}, {"a common word four times", {1, 1, 1, 1}}},
      {{"two words", {0, 2}}, {"one of them twice", {0, 0}}},
      {{"a word twice", {0, 0}}, {"a word once", {0}}},
      {{"a short sentence", {0}, 60}, {"a long one", {0}, 300}},
      {{"an early sentence", {0}, 90, 0}, {"a late one", {0}, 90, 9000}},
      {{"a word", {1}}, {"no word", {}}},
  };
  for (const Pair& pair : pairs) {
    INFO(pair.better.what << " against " << pair.worse.what);
    CHECK(score_of(pair.better) > score_of(pair.worse));
  }
}

TEST_CASE("a passage is scored as in Lucene's unified highlighter",
          "[searcher]") {
  // weight * tf / (tf + k1 (1 - b + b length / mean)) * (1 + 1 / ln(mean + at))
  CHECK(score_of({"as long as the mean", {0}, 87, 0}) ==
        Approx(5.0 * 1 / (1 + 1.2) * (1 + 1 / 4.46591)).epsilon(1e-4));
  CHECK(score_of({"nothing marked", {}, 87, 0}) == 0);
}

TEST_CASE("a scorer keeps nothing of the passage before", "[searcher]") {
  const std::vector<double> weights = {1.0};
  const lede::Mark mark;
  lede::PassageScorer scorer(weights);
  const double alone = scorer.score({&mark, 1}, 90, 0);
  CHECK(scorer.score({&mark, 1}, 90, 0) == alone);
  CHECK(scorer.score({}, 90, 0) == 0);
}
