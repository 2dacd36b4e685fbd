#include "bulk/table_writer.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace lede::bulk {
namespace {

// An item of a branch: a block (4), the key's size (1), the key, the number of
// the piece (2).
constexpr std::size_t kBlockNumberBytes = 4;

// The revision of all blocks: that of the one commit.
constexpr std::uint32_t kRevision = 1;

}  // namespace

char* Block::add_item(std::size_t item_bytes) {
  items_begin_ -= item_bytes;
  put_16(bytes_.data() + directory_end_, items_begin_);
  directory_end_ += kEntryBytes;
  return bytes_.data() + items_begin_;
}

std::string_view Block::finished(unsigned level) {
  char* header = bytes_.data();
  put_32(header, kRevision);
  header[kLevelAt] = static_cast<char>(level);
  put_16(header + 5, free_bytes());  // in one row
  put_16(header + 7, free_bytes());  // in all
  put_16(header + kDirectoryEndAt, directory_end_);
  std::memset(header + directory_end_, 0, free_bytes());
  return {bytes_.data(), bytes_.size()};
}

void Block::clear() {
  directory_end_ = kDirectoryBegin;
  items_begin_ = kBlockBytes;
}

TableWriter::TableWriter(std::filesystem::path path)
    : file_(std::move(path)), levels_(1) {}

void TableWriter::add(std::string_view key, std::string_view tag) {
  // Each table begins with an entry of no key and no tag, which nobody counts.
  if (root_.entries == 0) add_piece({});
  const std::size_t later_bytes = kMaxItemBytes - kSizeBytes - kKeySizeBytes -
                                  key.size() - kPieceNumberBytes;
  Piece piece{key, 1, false, {}};
  std::size_t size = first_piece_bytes(key.size(), tag.size());
  for (;; ++piece.number, size = std::min(later_bytes, tag.size())) {
    piece.bytes = tag.substr(0, size);
    tag.remove_prefix(size);
    piece.is_last = tag.empty();
    add_piece(piece);
    if (piece.is_last) break;
  }
  last_key_ = key;
  ++root_.entries;
}

void TableWriter::add_whole(std::string_view key, std::string_view tag) {
  const Block& leaf = levels_.front().block;
  const std::size_t item_bytes =
      kSizeBytes + kKeySizeBytes + key.size() + tag.size();
  if (!leaf.has_room_for(item_bytes) && !leaf.is_empty()) finish_block(0);
  add(key, tag);
}

std::size_t TableWriter::whole_tag_bytes(std::size_t key_bytes) const {
  constexpr std::size_t kLeastBytes = kMaxItemBytes / 4;
  const std::size_t free = levels_.front().block.free_bytes();
  const std::size_t room = free < kLeastBytes + kEntryBytes
                               ? kMaxItemBytes
                               : std::min(free - kEntryBytes, kMaxItemBytes);
  return room - kSizeBytes - kKeySizeBytes - key_bytes;
}

// A tag that takes several items, or for which a block has no room, fills up
// the block with the first item where that takes no more items, or where a fair
// piece fits.
std::size_t TableWriter::first_piece_bytes(std::size_t key_bytes,
                                           std::size_t tag_bytes) const {
  const std::size_t head =
      kSizeBytes + kKeySizeBytes + key_bytes + kPieceNumberBytes;
  const std::size_t later = kMaxItemBytes - head;
  const std::size_t most = std::min(tag_bytes, later + kPieceNumberBytes);
  const Block& leaf = levels_.front().block;
  const bool is_one = most == tag_bytes;
  if (is_one && leaf.has_room_for(head - kPieceNumberBytes + tag_bytes)) {
    return tag_bytes;
  }
  std::size_t room = leaf.free_bytes() % (kMaxItemBytes + kEntryBytes);
  if (room <= kEntryBytes + head) return most;
  room -= kEntryBytes + head;
  constexpr std::size_t kFairBytes = 34;  // as xapian-compact has it
  const bool is_fair = room >= key_bytes + kFairBytes;
  const bool takes_no_more =
      !is_one && room >= (tag_bytes - kPieceNumberBytes) % later;
  return is_fair || takes_no_more ? room + kPieceNumberBytes : most;
}

void TableWriter::add_piece(const Piece& piece) {
  const bool is_first = piece.number == 1;
  const std::size_t head = kSizeBytes + kKeySizeBytes + piece.key.size() +
                           (is_first ? 0 : kPieceNumberBytes);
  const std::size_t size = head + piece.bytes.size();
  if (!levels_.front().block.has_room_for(size)) finish_block(0);
  Level& leaf = levels_.front();
  if (leaf.block.is_empty()) leaf.first = separator_before(piece);
  char* item = leaf.block.add_item(size);
  put_16(item, (size - kLeastItemBytes) | (piece.is_last ? kLastPiece : 0) |
                   (is_first ? kFirstPiece : 0));
  item[kSizeBytes] = static_cast<char>(piece.key.size());
  char* at = item + kSizeBytes + kKeySizeBytes;
  at = std::copy(piece.key.begin(), piece.key.end(), at);
  if (!is_first) {
    put_16(at, piece.number);
    at += kPieceNumberBytes;
  }
  std::copy(piece.bytes.begin(), piece.bytes.end(), at);
}

// The shortest key that tells a piece from what stands before it.
TableWriter::Separator TableWriter::separator_before(const Piece& piece) const {
  if (piece.number > 1) return {std::string(piece.key), piece.number};
  const auto [differs, ignored] = std::mismatch(
      piece.key.begin(), piece.key.end(), last_key_.begin(), last_key_.end());
  const auto same = static_cast<std::size_t>(differs - piece.key.begin());
  return {std::string(piece.key.substr(0, same + 1)), 1};
}

void TableWriter::finish_block(unsigned level) {
  Level& done = levels_[level];
  file_.append(done.block.finished(level));
  done.block.clear();
  add_branch(level + 1, std::move(done.first), root_.blocks++);
}

// The first item of a branch has no key: all that is below the second is its.
void TableWriter::add_branch(unsigned level, Separator separator,
                             std::uint32_t block) {
  if (level == levels_.size()) levels_.emplace_back();
  const auto size_with = [](std::size_t key_bytes) {
    return kBlockNumberBytes + kKeySizeBytes + key_bytes + kPieceNumberBytes;
  };
  if (!levels_[level].block.has_room_for(size_with(separator.key.size()))) {
    finish_block(level);
  }
  Level& branch = levels_[level];
  const bool is_first = branch.block.is_empty();
  const std::string_view key =
      is_first ? std::string_view() : std::string_view(separator.key);
  char* item = branch.block.add_item(size_with(key.size()));
  put_32(item, block);
  item[kBlockNumberBytes] = static_cast<char>(key.size());
  char* at = item + kBlockNumberBytes + kKeySizeBytes;
  at = std::copy(key.begin(), key.end(), at);
  put_16(at, is_first ? 0 : separator.piece);
  if (is_first) branch.first = std::move(separator);
}

TableRoot TableWriter::finish() {
  if (root_.entries > 0) {
    finish_block(0);
    unsigned level = 1;
    while (level + 1 < levels_.size() ||
           levels_[level].block.item_count() > 1) {
      finish_block(level++);
    }
    // One block alone needs nothing above it.
    const char* only = levels_[level].block.finished(level).data();
    root_.block = number_32(only + kBlockBytes - kBlockNumberBytes -
                            kKeySizeBytes - kPieceNumberBytes);
    root_.level = level - 1;
  }
  file_.flush();
  return root_;
}

}  // namespace lede::bulk
