#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bulk/leaf_item.h"
#include "lists/table_blocks.h"

namespace lede {

/// Where the tree of a table begins.
struct TreeRoot {
  bool has_entries = false;  ///< else the rest means nothing
  std::uint32_t block = 0;
  unsigned level = 0;  ///< 0 for a leaf
};

/// A table that can be searched (bulk/glass_format.md, "Blocks"). Lede's own
/// and Xapian's are read alike.
struct TableTree {
  TableBlocks blocks;
  TreeRoot root;
};

/// Stands at an entry of a table. Borrows the tree. Throws IoError,
/// DamagedIndexError. For one thread.
class TableCursor {
 public:
  explicit TableCursor(TableTree& tree) : tree_(&tree) {}
  TableCursor(TableCursor&&) = default;
  TableCursor& operator=(TableCursor&&) = default;
  TableCursor(const TableCursor&) = delete;
  TableCursor& operator=(const TableCursor&) = delete;
  ~TableCursor() = default;

  /// Goes to the last entry whose key is not above `key`; false where there is
  /// none: next() goes to the first then, if the table has entries.
  bool seek(std::string_view key);

  /// Goes to the entry with this key, and reads as much of its tag as lies in
  /// one piece; false where there is none.
  bool seek_beginning(std::string_view key);

  /// Reads what seek_beginning() has left of the tag, if it has.
  void read_rest();

  /// Goes to the next entry, after a seek() and no seek_beginning(); false at
  /// the end.
  bool next();

  /// Both are valid until the cursor reads. The tag stays where it is when
  /// the cursor is moved from.
  std::string_view key() const { return key_; }
  std::string_view tag() const { return tag_; }

 private:
  // A block on the way from the root, and which of its items was taken.
  struct Step {
    std::uint32_t number = 0;  // of the block
    std::shared_ptr<const TableBlock> block;
    std::size_t items = 0;  // that it has
    std::size_t item = 0;
  };
  enum class Direction { kOn, kBack };

  void enter(unsigned level, std::uint32_t number);
  void enter_child(unsigned level);
  bool find_last_not_above(std::string_view key, unsigned level);
  bool step(Direction direction);
  bool find(std::string_view key);
  void read_first_piece();

  bulk::LeafItem leaf_item(std::size_t item) const;
  std::string_view key_of(unsigned level, std::size_t item) const;
  unsigned piece_number(unsigned level, std::size_t item) const;

  TableTree* tree_;
  std::array<Step, 8> steps_;  // the leaf first; no table has more storeys
  std::string key_;
  std::string_view tag_;
  bool is_whole_ = true;      // the tag
  std::vector<char> pieces_;  // of a tag that has several
};

}  // namespace lede
