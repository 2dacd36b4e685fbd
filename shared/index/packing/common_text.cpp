#include "packing/common_text.h"

#include <cstdint>
#include <cstring>
#include <vector>

namespace lede {
namespace {

constexpr std::size_t kStretchBytes = 128;
constexpr std::size_t kRunBytes = 8;
constexpr std::size_t kRunsOfStretch = kStretchBytes - kRunBytes + 1;

// How often each run of eight bytes is there. Two runs in one place of the
// table count together, which is rare and does no harm.
class RunCounts {
 public:
  explicit RunCounts(std::string_view text)
      : text_(text), counts_(std::size_t{1} << kTableBits) {
    for (std::size_t at = 0; at + kRunBytes <= text.size(); ++at) ++of(at);
  }

  /// Of the run that begins at a byte.
  std::uint32_t& of(std::size_t at) {
    constexpr std::uint64_t kGoldenRatio = 0x9E3779B97F4A7C15U;
    std::uint64_t run = 0;
    std::memcpy(&run, text_.data() + at, kRunBytes);
    return counts_[(run * kGoldenRatio) >> (64U - kTableBits)];
  }

 private:
  static constexpr unsigned kTableBits = 18;

  std::string_view text_;
  std::vector<std::uint32_t> counts_;
};

// Where the best stretch begins of those between two places.
std::size_t best_stretch(std::size_t begin, std::size_t end,
                         RunCounts& counts) {
  std::uint64_t sum = 0;
  std::uint64_t best_sum = 0;
  std::size_t best = begin;
  for (std::size_t at = begin; at + kRunBytes <= end; ++at) {
    sum += counts.of(at);
    if (at + 1 < begin + kRunsOfStretch) continue;
    const std::size_t first = at + 1 - kRunsOfStretch;
    if (sum > best_sum) {
      best_sum = sum;
      best = first;
    }
    sum -= counts.of(first);
  }
  return best;
}

}  // namespace

std::string common_text(std::string_view text, std::size_t size_bytes) {
  RunCounts counts(text);
  const std::size_t stretches = size_bytes / kStretchBytes;
  const std::size_t part_bytes = text.size() / stretches;
  std::string common;
  for (std::size_t part = 0; part < stretches; ++part) {
    const std::size_t begin = part * part_bytes;
    const std::size_t best = best_stretch(begin, begin + part_bytes, counts);
    for (std::size_t run = 0; run < kRunsOfStretch; ++run) {
      counts.of(best + run) = 0;
    }
    common += text.substr(best, kStretchBytes);
  }
  return common;
}

}  // namespace lede
