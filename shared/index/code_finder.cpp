#include "code_finder.h"

#include <array>
#include <bit>

#include "bits.h"
#include "place_codes.h"

namespace lede {
namespace {

// By the bits of a code.
constexpr auto kOnes = [] {
  std::array<std::uint64_t, kMostCodeBits + 1> ones{};
  for (unsigned bits = kLeastCodeBits; bits <= kMostCodeBits; ++bits) {
    for (unsigned bit = 0; bit + bits <= BitWriter::kMostBits; bit += bits) {
      ones[bits] |= std::uint64_t{1} << bit;
    }
  }
  return ones;
}();

}  // namespace

CodeFinder::CodeFinder(std::string_view codes, std::size_t first_bit,
                       unsigned bits, std::size_t count, std::uint32_t code)
    : codes_(codes),
      first_bit_(first_bit),
      bits_(bits),
      at_once_(BitWriter::kMostBits / bits),
      count_(count),
      ones_(kOnes[bits]),
      wanted_(ones_ * code) {}

// Only codes above one that is found may borrow from it and look like it.
bool CodeFinder::next() {
  while (next_ < count_) {
    const std::uint64_t differs =
        bits_at(codes_, first_bit_ + next_ * bits_) ^ wanted_;
    const std::uint64_t borrowed =
        (differs - ones_) & ~differs & (ones_ << (bits_ - 1));
    if (borrowed == 0) {
      next_ += at_once_;
      continue;
    }
    next_ += static_cast<unsigned>(std::countr_zero(borrowed)) / bits_ + 1;
    return next_ <= count_;
  }
  return false;
}

}  // namespace lede
