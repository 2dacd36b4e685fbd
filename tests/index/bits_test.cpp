#include "bits.h"

#include <cstdint>
#include <string>
#include <vector>

#include <lede/error.h>

#include "support/catch.h"
#include "support/random.h"

using lede::BitReader;
using lede::BitWriter;
using lede::test::Random;

namespace {

// Small most times, as distances are.
std::vector<std::uint32_t> random_numbers(Random& random) {
  std::vector<std::uint32_t> numbers(random.below(200));
  for (std::uint32_t& each : numbers) {
    const std::uint32_t most = random.one_in(20) ? 1U << 28U : 60;
    each = static_cast<std::uint32_t>(random.below(most));
  }
  return numbers;
}

}  // namespace

TEST_CASE("numbers read at once add up to those that were written", "[index]") {
  Random random(14);
  for (int round = 0; round < 1000; ++round) {
    const std::vector<std::uint32_t> numbers = random_numbers(random);
    std::string bytes;
    BitWriter writer(bytes);
    for (const std::uint32_t each : numbers) writer.write_golomb(each);
    writer.finish();
    BitReader reader(bytes, 0);
    for (std::size_t at = 0; at < numbers.size();) {
      const std::size_t count = random.below(numbers.size() - at + 1);
      std::uint64_t sum = 0;
      for (std::size_t end = at + count; at < end; ++at) sum += numbers[at];
      REQUIRE(reader.read_golomb_sum(count) == sum);
      if (at == numbers.size()) break;
      REQUIRE(reader.read_golomb() == numbers[at++]);
    }
    CHECK_NOTHROW(reader.require_inside());
    CHECK_THROWS_AS(reader.read_golomb_sum(100), lede::DamagedIndexError);
  }
}
