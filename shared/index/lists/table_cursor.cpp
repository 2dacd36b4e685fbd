#include "lists/table_cursor.h"

#include <optional>
#include <utility>

namespace lede {
namespace {

using bulk::kDirectoryBegin;
using bulk::kEntryBytes;

// An item of a branch: the number of a block, the size of a key, the key, the
// number of a piece.
constexpr std::size_t kBlockNumberBytes = 4;

std::string_view bytes_of(const TableBlock& block) {
  return {block.data(), block.size()};
}

std::size_t begin_of_item(const TableBlock& block, std::size_t item) {
  return bulk::number_16(block.data() + kDirectoryBegin + item * kEntryBytes);
}

}  // namespace

bool TableCursor::seek(std::string_view key) {
  if (!find(key)) return false;
  read_rest();
  return !key_.empty();
}

bool TableCursor::seek_beginning(std::string_view key) {
  return find(key) && key_ == key;
}

bool TableCursor::next() {
  if (!tree_->root.has_entries || !step(Direction::kOn)) return false;
  tree_->blocks.require(leaf_item(steps_[0].item).is_first());
  read_first_piece();
  read_rest();
  return true;
}

// Goes to the first piece of the last entry whose key is not above `key`.
// Keys in branches may be shorter than those of the leaves that they stand
// for: so the leaf that is found may begin above it.
bool TableCursor::find(std::string_view key) {
  key_.clear();
  tag_ = {};
  const TreeRoot& root = tree_->root;
  if (!root.has_entries) return false;
  enter(root.level, root.block);
  for (unsigned level = root.level; level > 0; --level) {
    tree_->blocks.require(find_last_not_above(key, level));
    enter_child(level);
  }
  if (!find_last_not_above(key, 0) && !step(Direction::kBack)) return false;
  while (!leaf_item(steps_[0].item).is_first()) {
    tree_->blocks.require(step(Direction::kBack));
  }
  read_first_piece();
  return true;
}

void TableCursor::enter(unsigned level, std::uint32_t number) {
  tree_->blocks.require(level < steps_.size());
  Step& step = steps_[level];
  step.item = 0;
  if (step.block && step.number == number) return;
  auto block =
      level == 0 ? tree_->blocks.leaf(number) : tree_->blocks.branch(number);
  const std::size_t end =
      bulk::number_16(block->data() + bulk::kDirectoryEndAt);
  tree_->blocks.require(static_cast<unsigned char>((*block)[bulk::kLevelAt]) ==
                            level &&
                        kDirectoryBegin < end && end <= block->size() &&
                        (end - kDirectoryBegin) % kEntryBytes == 0);
  step = {number, std::move(block), (end - kDirectoryBegin) / kEntryBytes, 0};
}

void TableCursor::enter_child(unsigned level) {
  const Step& step = steps_[level];
  key_of(level, step.item);  // is it whole?
  enter(level - 1, bulk::number_32(step.block->data() +
                                   begin_of_item(*step.block, step.item)));
}

// Of the items of one block. The entry that a table begins with, and the first
// item of each branch, have no key and stand below all.
bool TableCursor::find_last_not_above(std::string_view key, unsigned level) {
  const auto is_above = [this, key, level](std::size_t item) {
    const int order = key_of(level, item).compare(key);
    return order > 0 || (order == 0 && piece_number(level, item) > 1);
  };
  std::size_t first_above = 0;
  for (std::size_t end = steps_[level].items; first_above < end;) {
    const std::size_t middle = first_above + (end - first_above) / 2;
    if (is_above(middle)) {
      end = middle;
    } else {
      first_above = middle + 1;
    }
  }
  if (first_above == 0) return false;
  steps_[level].item = first_above - 1;
  return true;
}

// To the next item of a leaf, or to the one before. False where there is none;
// the cursor stays then.
bool TableCursor::step(Direction direction) {
  const bool is_on = direction == Direction::kOn;
  const auto has_more = [is_on](const Step& step) {
    return is_on ? step.item + 1 < step.items : step.item > 0;
  };
  unsigned level = 0;
  while (!has_more(steps_[level])) {
    if (level++ == tree_->root.level) return false;
  }
  is_on ? ++steps_[level].item : --steps_[level].item;
  for (; level > 0; --level) {
    enter_child(level);
    if (!is_on) steps_[level - 1].item = steps_[level - 1].items - 1;
  }
  return true;
}

void TableCursor::read_first_piece() {
  const bulk::LeafItem piece = leaf_item(steps_[0].item);
  key_ = piece.key;
  tag_ = piece.bytes;
  is_whole_ = piece.is_last();
}

void TableCursor::read_rest() {
  if (is_whole_) return;
  pieces_.assign(tag_.begin(), tag_.end());
  for (unsigned number = 2; !is_whole_; ++number) {
    tree_->blocks.require(step(Direction::kOn));
    const bulk::LeafItem piece = leaf_item(steps_[0].item);
    tree_->blocks.require(!piece.is_first() && piece.number == number &&
                          piece.key == key_);
    pieces_.insert(pieces_.end(), piece.bytes.begin(), piece.bytes.end());
    is_whole_ = piece.is_last();
  }
  tag_ = {pieces_.data(), pieces_.size()};
}

bulk::LeafItem TableCursor::leaf_item(std::size_t item) const {
  const TableBlock& block = *steps_[0].block;
  const std::optional<bulk::LeafItem> found =
      bulk::leaf_item(bytes_of(block), begin_of_item(block, item));
  tree_->blocks.require(found.has_value());
  return *found;
}

// In a branch, with the number of a piece behind it.
std::string_view TableCursor::key_of(unsigned level, std::size_t item) const {
  const TableBlock& block = *steps_[level].block;
  const bool is_leaf = level == 0;
  const std::size_t size_at = begin_of_item(block, item) +
                              (is_leaf ? bulk::kSizeBytes : kBlockNumberBytes);
  const std::size_t begin = size_at + bulk::kKeySizeBytes;
  tree_->blocks.require(begin <= block.size());
  const auto size = static_cast<unsigned char>(block[size_at]);
  const std::size_t end =
      begin + size + (is_leaf ? 0 : bulk::kPieceNumberBytes);
  tree_->blocks.require(end <= block.size());
  return bytes_of(block).substr(begin, size);
}

unsigned TableCursor::piece_number(unsigned level, std::size_t item) const {
  if (level == 0) return leaf_item(item).number;
  const std::string_view key = key_of(level, item);
  return bulk::number_16(key.data() + key.size());
}

}  // namespace lede
