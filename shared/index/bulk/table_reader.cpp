#include "bulk/table_reader.h"

#include <utility>

#include <lede/error.h>

#include "bulk/block_layout.h"

namespace lede::bulk {

// A leaf that begins with an entry, and its key; or none.
struct TableReader::LeafBegin {
  std::uint64_t block = 0;
  bool is_there = false;
  std::string key;
};

TableReader::TableReader(std::filesystem::path path)
    : path_(path), file_(std::move(path)) {}

// Divides the leaves in halves: their keys rise.
void TableReader::go_near(std::string_view key) {
  std::uint64_t below = 0;  // the first leaf, with the entry of no key
  std::uint64_t end = file_.size() / kBlockBytes;
  while (end - below > 1) {
    const std::uint64_t middle = below + (end - below) / 2;
    const LeafBegin leaf = leaf_from(middle, end);
    if (leaf.is_there && leaf.key < key) {
      below = leaf.block;
    } else {
      end = middle;
    }
  }
  file_.go_to(below * kBlockBytes);
  directory_end_ = next_in_directory_;  // of no leaf
}

TableReader::LeafBegin TableReader::leaf_from(std::uint64_t block,
                                              std::uint64_t end) {
  for (; block < end; ++block) {
    file_.go_to(block * kBlockBytes);
    block_ = file_.take(kBlockBytes);
    if (block_[kLevelAt] != 0) continue;
    const auto first =
        leaf_item(block_, number_16(block_.data() + kDirectoryBegin));
    require(first.has_value());
    if (first->is_first()) return {block, true, std::string(first->key)};
  }
  return {};
}

bool TableReader::next() {
  LeafItem item;
  do {
    if (!next_item(item)) return false;
  } while (item.key.empty());  // the entry that each table begins with
  require(item.is_first() && key_ < item.key);
  key_ = item.key;
  tag_ = item.bytes;
  if (!item.is_last()) read_later_pieces(item);
  return true;
}

void TableReader::read_later_pieces(const LeafItem& first) {
  pieces_ = first.bytes;
  LeafItem item;
  unsigned number = 1;
  do {
    require(next_item(item) && !item.is_first() && item.number == ++number &&
            item.key == key_);
    pieces_ += item.bytes;
  } while (!item.is_last());
  tag_ = pieces_;
}

bool TableReader::next_item(LeafItem& item) {
  while (next_in_directory_ == directory_end_) {
    if (!next_leaf()) return false;
  }
  const auto found =
      leaf_item(block_, number_16(block_.data() + next_in_directory_));
  require(found.has_value());
  item = *found;
  next_in_directory_ += kEntryBytes;
  return true;
}

bool TableReader::next_leaf() {
  do {
    if (file_.at_end()) return false;
    block_ = file_.take(kBlockBytes);
  } while (block_[kLevelAt] != 0);
  next_in_directory_ = kDirectoryBegin;
  directory_end_ = number_16(block_.data() + kDirectoryEndAt);
  require(kDirectoryBegin <= directory_end_ && directory_end_ <= kBlockBytes &&
          (directory_end_ - kDirectoryBegin) % kEntryBytes == 0);
  return true;
}

void TableReader::require(bool fits) const {
  if (fits) return;
  throw DamagedIndexError("cannot read " + path_.string() +
                          ": it is not as lede wrote it; build the index anew");
}

}  // namespace lede::bulk
