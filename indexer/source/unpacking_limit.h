#pragma once

#include <cstdint>

namespace lede {

/// Stops a file that is made to explode. Counts what comes out of one file,
/// at every layer of packing in it, and compares it with the bytes that were
/// read of the file.
class UnpackingLimit {
 public:
  /// So much may come out of any file. Text is packed to a tenth, at most to
  /// a fiftieth of its size; bombs to a thousandth and less.
  static constexpr std::uint64_t kFreeBytes = std::uint64_t{64} << 20U;
  static constexpr std::uint64_t kMostTimes = 200;

  /// Bytes of the file itself, from its beginning; the highest counts.
  void set_file_bytes(std::uint64_t bytes);

  /// So many more came out. Throws ReadFailure when they are too many.
  void add_unpacked(std::uint64_t bytes);

 private:
  std::uint64_t file_bytes_ = 0;
  std::uint64_t unpacked_bytes_ = 0;
};

}  // namespace lede
