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
/// megabyte of each storey's kind at most: queries ask for the upper storeys of
/// the tree again and again, and would lose them to the leaves. Files are read
/// and not mapped, for a disk that fails would end a program that has mapped
/// one. For one thread.
class TableBlocks {
 public:
  /// Throws IoError.
  explicit TableBlocks(std::filesystem::path path);

  /// A block of the lowest storey, or of those above. Which it is is not looked
  /// at. Throws IoError, DamagedIndexError.
  std::shared_ptr<const TableBlock> leaf(std::uint32_t number) {
    return block(number, leaves_);
  }
  std::shared_ptr<const TableBlock> branch(std::uint32_t number) {
    return block(number, branches_);
  }

  /// Throws DamagedIndexError with the name of the file unless `fits`.
  void require(bool fits) const {
    if (!fits) throw_damaged();
  }

 private:
  struct Kept {
    std::uint32_t number = 0;
    std::shared_ptr<TableBlock> block;
  };

  using KeptBlocks = std::array<Kept, 128>;  // each at its number's remainder

  std::shared_ptr<const TableBlock> block(std::uint32_t number,
                                          KeptBlocks& kept_blocks);
  void read(std::uint32_t number, TableBlock& block) const;
  [[noreturn]] void throw_damaged() const;

  std::filesystem::path path_;
  FileDescriptor file_;
  KeptBlocks leaves_;
  KeptBlocks branches_;
};

}  // namespace lede
