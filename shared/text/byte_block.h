#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace lede {

/// 64 bytes of a text, which are asked all at once which of them are of a kind.
/// Answers are masks, with a bit for each byte from the lowest on.
///
///     const ByteBlock block(text.data());
///     block.where([](ByteBlock::Bytes bytes) { return bytes >= 0x80; });
class ByteBlock {
 public:
  static constexpr std::size_t kBytes = 64;
  using Mask = std::uint64_t;

  /// As many bytes as a register has, compared and combined all at once: a
  /// comparison gives 0xFF or 0 for each. GCC and Clang make what the machine
  /// has of it.
  using Bytes [[gnu::vector_size(16)]] = std::uint8_t;

  /// Copies 64 bytes.
  explicit ByteBlock(const char* from) {
    std::memcpy(bytes_.data(), from, kBytes);
  }

  /// A bit for each byte of which `is` holds, that is, sets the highest bit.
  template <typename Is>
  Mask where(Is is) const {
    Mask mask = 0;
    for (std::size_t i = 0; i < kRegisters; ++i) {
      mask |= bits_of(is(bytes_[i])) << (i * kRegister);
    }
    return mask;
  }

  /// The bytes of all characters but those of ASCII.
  Mask high() const {
    return where([](Bytes bytes) { return bytes; });
  }

  Mask where_byte(std::uint8_t byte) const {
    return where([byte](Bytes bytes) { return bytes == byte; });
  }

 private:
  static constexpr std::size_t kRegister = sizeof(Bytes);
  static constexpr std::size_t kRegisters = kBytes / kRegister;

  // A bit for each byte of a comparison.
  template <typename Comparison>
  static Mask bits_of(Comparison comparison) {
#ifdef __SSE2__
    __m128i bytes;
    std::memcpy(&bytes, &comparison, sizeof bytes);
    return static_cast<Mask>(_mm_movemask_epi8(bytes));
#else
    std::array<std::uint8_t, kRegister> bytes;
    std::memcpy(bytes.data(), &comparison, sizeof bytes);
    Mask bits = 0;
    for (std::size_t i = 0; i < kRegister; ++i) {
      bits |= Mask{bytes[i] >> 7U} << i;
    }
    return bits;
#endif
  }

  std::array<Bytes, kRegisters> bytes_;
};

}  // namespace lede
