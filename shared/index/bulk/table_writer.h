#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <string>
#include <string_view>

#include "bulk/block_layout.h"
#include "bulk/byte_files.h"

namespace lede::bulk {

/// Where a table begins and how large it is, for the version file.
struct TableRoot {
  std::uint32_t block = 0;   ///< the root of the tree
  unsigned level = 0;        ///< of the root, 0 for a leaf
  std::uint32_t blocks = 0;  ///< in the file; 0 for a table without entries
  std::uint64_t entries = 0;
};

/// A block of a table while it is filled: a directory grows from its begin,
/// the items from its end (glass_format.md, "Blocks").
class Block {
 public:
  bool is_empty() const { return directory_end_ == kDirectoryBegin; }
  std::size_t item_count() const {
    return (directory_end_ - kDirectoryBegin) / kEntryBytes;
  }
  std::size_t free_bytes() const { return items_begin_ - directory_end_; }
  bool has_room_for(std::size_t item_bytes) const {
    return item_bytes + kEntryBytes <= free_bytes();
  }

  /// Room for one more item; has_room_for() was true.
  char* add_item(std::size_t item_bytes);

  /// The bytes of the block, with its header. The next call of clear() ends
  /// them.
  std::string_view finished(unsigned level);

  void clear();

 private:
  std::array<char, kBlockBytes> bytes_{};
  std::size_t directory_end_ = kDirectoryBegin;
  std::size_t items_begin_ = kBlockBytes;
};

/// Writes a table of glass, a B-tree of keys and tags, in one go: entries come
/// in the order of their keys, so that each block is written once, full.
///
///     TableWriter table(generation / "docdata.glass");
///     for (...) table.add(key, tag);
///     const TableRoot root = table.finish();
///
/// Throws IoError. For one thread.
class TableWriter {
 public:
  explicit TableWriter(std::filesystem::path path);

  /// Adds an entry. Its key has 1 to 255 bytes and is above all before it.
  void add(std::string_view key, std::string_view tag);

  /// The same, with a tag of whole_tag_bytes() at most, in one block: for what
  /// is looked up here and there, since Xapian reads a tag that reaches into
  /// the next block twice.
  void add_whole(std::string_view key, std::string_view tag);

  /// How long a tag may be to end in the block at hand, or in the next one,
  /// where this one has little room.
  std::size_t whole_tag_bytes(std::size_t key_bytes) const;

  /// Writes what is left. The table is done then.
  TableRoot finish();

 private:
  // What stands in the level above for a block: the first key that it may
  // hold, and which piece of that key's tag.
  struct Separator {
    std::string key;
    unsigned piece = 0;
  };
  struct Level {
    Block block;
    Separator first;
  };
  struct Piece {
    std::string_view key;
    unsigned number = 1;  // from 1
    bool is_last = true;
    std::string_view bytes;
  };

  std::size_t first_piece_bytes(std::size_t key_bytes,
                                std::size_t tag_bytes) const;
  void add_piece(const Piece& piece);
  Separator separator_before(const Piece& piece) const;
  void finish_block(unsigned level);
  void add_branch(unsigned level, Separator separator, std::uint32_t block);

  OutputFile file_;
  std::deque<Level> levels_;  // [0] the leaf
  std::string last_key_;
  TableRoot root_;
};

}  // namespace lede::bulk
