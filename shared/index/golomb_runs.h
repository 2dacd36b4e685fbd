#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace lede {

/// The numbers that are whole at the begin of some bits of BitWriter's Golomb
/// code: by their table several are read at once.
struct GolombRun {
  std::uint16_t sum = 0;
  std::uint8_t count = 0;
  std::uint8_t bits = 0;  ///< that they take
};

constexpr unsigned kGolombRunBits = 12;
constexpr unsigned kGolombOrder = 3;

constexpr GolombRun golomb_run_in(std::uint32_t bits) {
  GolombRun run;
  while (true) {
    const std::uint32_t left = bits >> run.bits;
    const auto zeros = static_cast<unsigned>(std::countr_zero(left));
    const unsigned size = 2 * zeros + 1 + kGolombOrder;
    if (run.bits + size > kGolombRunBits) return run;
    const std::uint32_t below = left >> (zeros + 1);
    const std::uint32_t highest = 1U << zeros;
    const std::uint32_t upper = highest | (below & (highest - 1));
    const std::uint32_t lowest = (below >> zeros) & ((1U << kGolombOrder) - 1);
    run.sum = static_cast<std::uint16_t>(
        run.sum + ((upper - 1) << kGolombOrder | lowest));
    run.bits = static_cast<std::uint8_t>(run.bits + size);
    ++run.count;
  }
}

/// By the bits, the first the lowest.
constexpr auto kGolombRuns = [] {
  std::array<GolombRun, std::size_t{1} << kGolombRunBits> runs;
  for (std::uint32_t bits = 0; bits < runs.size(); ++bits) {
    runs[bits] = golomb_run_in(bits);
  }
  return runs;
}();

}  // namespace lede
