#pragma once

#include <cstddef>
#include <cstdint>

namespace lede::bulk {

/// How blocks of a table and the items in them are laid out (glass_format.md,
/// "Blocks"), for those who write and read them.

constexpr std::size_t kBlockBytes = 8192;

/// Where the level of a block stands, and where its directory ends.
constexpr std::size_t kLevelAt = 4;
constexpr std::size_t kDirectoryEndAt = 9;
constexpr std::size_t kDirectoryBegin = 11;
constexpr std::size_t kEntryBytes = 2;  // of the directory

/// The head of an item of a leaf: its size less kLeastItemBytes with flags on
/// top, the size of its key, the key, the number of the piece unless it is the
/// first.
constexpr std::size_t kSizeBytes = 2;
constexpr std::size_t kKeySizeBytes = 1;
constexpr std::size_t kPieceNumberBytes = 2;
constexpr std::size_t kLeastItemBytes = 3;

constexpr unsigned kCompressed = 0x8000;
constexpr unsigned kLastPiece = 0x4000;
constexpr unsigned kFirstPiece = 0x2000;

/// A block holds four items at least, whatever they are.
constexpr std::size_t kMaxItemBytes =
    (kBlockBytes - kDirectoryBegin - 4 * kEntryBytes) / 4;

/// Numbers in blocks have their highest byte first.
inline void put_16(char* at, std::size_t value) {
  at[0] = static_cast<char>(value >> 8U);
  at[1] = static_cast<char>(value);
}

inline std::uint32_t number_16(const char* at) {
  const auto high = static_cast<unsigned char>(at[0]);
  const auto low = static_cast<unsigned char>(at[1]);
  return static_cast<std::uint32_t>(high) << 8U | low;
}

inline void put_32(char* at, std::uint32_t value) {
  put_16(at, value >> 16U);
  put_16(at + 2, value & 0xFFFFU);
}

inline std::uint32_t number_32(const char* at) {
  return number_16(at) << 16U | number_16(at + 2);
}

}  // namespace lede::bulk
