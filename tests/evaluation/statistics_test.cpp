#include "statistics.h"

#include <cmath>

#include "support/catch.h"
#include "support/random.h"

using lede::bootstrap_interval;
using lede::randomisation_p;

namespace {

std::vector<double> random_values(std::size_t count,
                                  lede::test::Random& random) {
  std::vector<double> values(count);
  for (double& value : values)
    value = static_cast<double>(random.below(1000)) / 1000;
  return values;
}

}  // namespace

TEST_CASE("an interval is about the mean, as wide as theory has it",
          "[evaluation]") {
  lede::test::Random random(3);
  const std::vector<double> values = random_values(400, random);
  const lede::Interval interval = bootstrap_interval(values);
  const double mean = lede::mean_of(values);
  // Uniform values: standard deviation 1/√12, so ±1.96/√(12·400).
  const double half = 1.96 / std::sqrt(12.0 * 400);
  CHECK(interval.low == Approx(mean - half).margin(half / 5));
  CHECK(interval.high == Approx(mean + half).margin(half / 5));
  CHECK(bootstrap_interval(values).low == interval.low);
  CHECK(bootstrap_interval({0.5}).high == 0.5);
  CHECK(bootstrap_interval({}).high == 0);
}

TEST_CASE("a difference by chance is told from a real one", "[evaluation]") {
  lede::test::Random random(4);
  const std::vector<double> left = random_values(200, random);
  std::vector<double> better = left;
  for (double& value : better) value += 0.05;
  CHECK(randomisation_p(left, better) < 0.001);
  CHECK(randomisation_p(left, left) == 1);
  CHECK(randomisation_p({}, {}) == 1);
  // One query says nothing: either sign is as likely.
  CHECK(randomisation_p({0.1}, {0.9}) == Approx(1));
  // Of five queries all better, 2 of 32 draws are as extreme.
  CHECK(randomisation_p({0, 0, 0, 0, 0}, {1, 1, 1, 1, 1}) ==
        Approx(2.0 / 32).margin(0.01));
}
