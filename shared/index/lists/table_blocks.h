#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

#include "bulk/block_layout.h"
#include "files.h"

namespace lede {

/// A block of a table, as it lies in the file.
using TableBlock = std::array<char, bulk::kBlockBytes>;

/// Reads the blocks of a table and keeps those that were used of late, a
/// megabyte at most: queries ask for the upper storeys of the tree again and
/// again. Files are read and not mapped, for a disk that fails would end a
/// program that has mapped one. For one thread.
class TableBlocks {
 public:
  /// Throws IoError.
  explicit TableBlocks(std::filesystem::path path);

  /// Throws IoError, DamagedIndexError.
  std::shared_ptr<const TableBlock> block(std::uint32_t number);

  /// Throws DamagedIndexError with the name of the file unless `fits`.
  void require(bool fits) const {
    if (!fits) throw_damaged();
  }

 private:
  struct Kept {
    std::uint32_t number = 0;
    std::shared_ptr<const TableBlock> block;
  };

  [[noreturn]] void throw_damaged() const;

  std::filesystem::path path_;
  FileDescriptor file_;
  std::array<Kept, 128> kept_;  // each at its number's remainder
};

}  // namespace lede
