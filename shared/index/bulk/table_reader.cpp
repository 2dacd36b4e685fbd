#include "bulk/table_reader.h"

#include <utility>

#include <lede/error.h>

#include "bulk/block_layout.h"

namespace lede::bulk {

// An item of a leaf: all of a tag, or a piece.
struct TableReader::Item {
  std::string_view key;
  std::string_view bytes;
  unsigned flags = 0;
  unsigned number = 1;

  bool is_first() const { return (flags & kFirstPiece) != 0; }
  bool is_last() const { return (flags & kLastPiece) != 0; }
};

TableReader::TableReader(std::filesystem::path path)
    : path_(path), file_(std::move(path)) {}

bool TableReader::next() {
  Item item;
  do {
    if (!next_item(item)) return false;
  } while (item.key.empty());  // the entry that each table begins with
  require(item.is_first() && key_ < item.key);
  key_ = item.key;
  tag_ = item.bytes;
  if (!item.is_last()) read_later_pieces(item);
  return true;
}

void TableReader::read_later_pieces(const Item& first) {
  pieces_ = first.bytes;
  Item item;
  unsigned number = 1;
  do {
    require(next_item(item) && !item.is_first() && item.number == ++number &&
            item.key == key_);
    pieces_ += item.bytes;
  } while (!item.is_last());
  tag_ = pieces_;
}

bool TableReader::next_item(Item& item) {
  while (next_in_directory_ == directory_end_) {
    if (!next_leaf()) return false;
  }
  item = item_at(number_16(block_.data() + next_in_directory_));
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

TableReader::Item TableReader::item_at(std::size_t begin) const {
  constexpr unsigned kSizeMask = kFirstPiece - 1;
  require(begin + kLeastItemBytes <= kBlockBytes);
  const unsigned head = number_16(block_.data() + begin);
  const std::size_t size = (head & kSizeMask) + kLeastItemBytes;
  require(size <= kBlockBytes - begin);
  std::string_view rest = block_.substr(begin, size);
  Item item;
  item.flags = head & ~kSizeMask;
  require((item.flags & kCompressed) == 0);
  const auto key_bytes = static_cast<unsigned char>(rest[kSizeBytes]);
  rest.remove_prefix(kSizeBytes + kKeySizeBytes);
  const std::size_t number_bytes = item.is_first() ? 0 : kPieceNumberBytes;
  require(key_bytes + number_bytes <= rest.size());
  item.key = rest.substr(0, key_bytes);
  rest.remove_prefix(key_bytes);
  if (!item.is_first()) item.number = number_16(rest.data());
  item.bytes = rest.substr(number_bytes);
  return item;
}

void TableReader::require(bool fits) const {
  if (fits) return;
  throw DamagedIndexError("cannot read " + path_.string() +
                          ": it is not as lede wrote it; build the index anew");
}

}  // namespace lede::bulk
