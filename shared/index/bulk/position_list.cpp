#include "bulk/position_list.h"

#include <bit>
#include <cstddef>

#include "bulk/glass_numbers.h"

namespace lede::bulk {
namespace {

// Writes numbers of which it is known what they are below, the lowest bit
// first.
class BitWriter {
 public:
  explicit BitWriter(std::string& bytes) : bytes_(bytes) {}

  // A number below `limit`. Where `limit` is no power of two, the numbers in
  // the middle take a bit less than the others.
  void number(std::uint32_t value, std::uint32_t limit) {
    unsigned size = static_cast<unsigned>(std::bit_width(limit - 1));
    const auto shorter =
        static_cast<std::uint32_t>((std::uint64_t{1} << size) - limit);
    const std::uint32_t middle = (limit - shorter) / 2;
    if (shorter != 0 && value >= middle) {
      if (value >= middle + shorter) {
        value = (value - middle - shorter) | (1U << (size - 1));
      } else {
        --size;
      }
    }
    bits(value, size);
  }

  // The numbers between places `low` and `high` of a list, which are known.
  void between(std::span<const std::uint32_t> list, std::size_t low,
               std::size_t high) {
    while (low + 1 < high) {
      const std::size_t middle = low + (high - low) / 2;
      const auto least = static_cast<std::uint32_t>(list[low] + (middle - low));
      const auto limit =
          static_cast<std::uint32_t>(list[high] - list[low] + 1 - (high - low));
      number(list[middle] - least, limit);
      between(list, low, middle);
      low = middle;
    }
  }

  void finish() {
    if (count_ > 0) bytes_ += static_cast<char>(waiting_);
  }

 private:
  void bits(std::uint32_t value, unsigned size) {
    waiting_ |= static_cast<std::uint64_t>(value) << count_;
    for (count_ += size; count_ >= 8; count_ -= 8) {
      bytes_ += static_cast<char>(waiting_);
      waiting_ >>= 8U;
    }
  }

  std::string& bytes_;
  std::uint64_t waiting_ = 0;  // bits that make no byte yet
  unsigned count_ = 0;         // of them, below 8
};

}  // namespace

void append_position_list(std::string& bytes,
                          std::span<const std::uint32_t> positions) {
  const std::uint32_t first = positions.front();
  const std::uint32_t last = positions.back();
  append_number(bytes, last);
  if (positions.size() == 1) return;
  BitWriter bits(bytes);
  bits.number(first, last);
  bits.number(static_cast<std::uint32_t>(positions.size() - 2), last - first);
  bits.between(positions, 0, positions.size() - 1);
  bits.finish();
}

}  // namespace lede::bulk
