#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "byte_reader.h"
#include "golomb_runs.h"

namespace lede {

/// Appends numbers of some bits each to bytes, the lowest bit of a byte first.
/// The last byte is whole after finish().
class BitWriter {
 public:
  /// `bytes` outlive it.
  explicit BitWriter(std::string& bytes) : bytes_(bytes) {}

  /// `value` has no more than `size` bits, which are kMostBits at most.
  void write(std::uint64_t value, unsigned size) {
    waiting_ |= value << count_;
    if (count_ + size < kWaitingBits) {
      count_ += size;
      return;
    }
    append(sizeof waiting_);
    waiting_ = value >> (kWaitingBits - count_);
    count_ = count_ + size - kWaitingBits;
  }

  /// A number that is small most times and below 2^29, in the exponential
  /// Golomb code of order 3: all but the lowest 3 bits, plus 1, behind as many
  /// zeros as it has bits below its highest, which comes first; then the lowest
  /// 3.
  void write_golomb(std::uint32_t value) {
    const std::uint64_t upper = (value >> kGolombOrder) + std::uint64_t{1};
    const auto zeros = static_cast<unsigned>(std::bit_width(upper)) - 1;
    const std::uint64_t highest = std::uint64_t{1} << zeros;
    const std::uint64_t lowest = value & ((1U << kGolombOrder) - 1);
    const std::uint64_t below = (upper - highest) | lowest << zeros;
    write(highest | below << (zeros + 1), 2 * zeros + 1 + kGolombOrder);
  }

  void finish() {
    append((count_ + 7) / 8);
    waiting_ = 0;
    count_ = 0;
  }

  static constexpr unsigned kMostBits = 57;

 private:
  static constexpr unsigned kWaitingBits = 64;

  void append(std::size_t bytes) {
    static_assert(std::endian::native == std::endian::little);
    char waiting[sizeof waiting_];
    std::memcpy(waiting, &waiting_, sizeof waiting_);
    bytes_.append(waiting, bytes);
  }

  std::string& bytes_;
  std::uint64_t waiting_ = 0;
  unsigned count_ = 0;  // of bits that wait, fewer than all between calls
};

/// BitWriter::kMostBits bits at least of what it wrote, from one of them on,
/// the first the lowest; zeros stand behind the end.
inline std::uint64_t bits_at(std::string_view bytes, std::size_t bit) {
  static_assert(std::endian::native == std::endian::little);
  std::uint64_t bits = 0;
  const std::size_t at = bit / 8;
  if (at + sizeof bits <= bytes.size()) {
    std::memcpy(&bits, bytes.data() + at, sizeof bits);
  } else if (at < bytes.size()) {
    std::memcpy(&bits, bytes.data() + at, bytes.size() - at);
  }
  return bits >> (bit % 8);
}

/// Reads what BitWriter wrote. Zeros stand behind the end; who reads them is
/// told by require_inside().
class BitReader {
 public:
  /// From a bit of `bytes` on, which outlive it.
  BitReader(std::string_view bytes, std::size_t bit)
      : bytes_(bytes), bit_(bit) {}

  std::uint64_t read(unsigned size) {
    if (left_ < size) fill();
    const std::uint64_t value = window_ & ((std::uint64_t{1} << size) - 1);
    pass(size);
    return value;
  }

  /// What write_golomb() wrote. Throws DamagedIndexError.
  std::uint32_t read_golomb() {
    constexpr unsigned kOrder = kGolombOrder;
    unsigned zeros = golomb_zeros();
    if (2 * zeros + 1 + kOrder > left_) {
      fill();
      zeros = golomb_zeros();
      ByteReader::require(2 * zeros + 1 + kOrder <= left_);
    }
    const std::uint64_t highest = std::uint64_t{1} << zeros;
    const std::uint64_t below = window_ >> (zeros + 1);
    const std::uint64_t upper = highest | (below & (highest - 1));
    const std::uint64_t lowest = (below >> zeros) & ((1U << kOrder) - 1);
    pass(2 * zeros + 1 + kOrder);
    return static_cast<std::uint32_t>((upper - 1) << kOrder | lowest);
  }

  /// The sum of as many numbers. Throws DamagedIndexError.
  std::uint64_t read_golomb_sum(std::size_t count) {
    std::uint64_t sum = 0;
    while (count > 0) {
      if (left_ < kGolombRunBits) fill();
      const GolombRun run = kGolombRuns[window_ % kGolombRuns.size()];
      if (run.count == 0 || run.count > count) {
        sum += read_golomb();
        --count;
      } else {
        sum += run.sum;
        count -= run.count;
        pass(run.bits);
      }
    }
    return sum;
  }

  /// Throws DamagedIndexError when more bits were read than there are.
  void require_inside() const {
    ByteReader::require(bit_ <= 8 * bytes_.size());
  }

 private:
  unsigned golomb_zeros() const {
    return static_cast<unsigned>(std::countr_zero(window_));
  }

  void pass(unsigned size) {
    window_ >>= size;
    left_ -= size;
    bit_ += size;
  }

  void fill() {
    window_ = bits_at(bytes_, bit_);
    left_ = BitWriter::kMostBits;
  }

  std::string_view bytes_;
  std::size_t bit_;           // that is read next
  std::uint64_t window_ = 0;  // begins with it
  unsigned left_ = 0;         // bits of the window that are to be trusted
};

}  // namespace lede
