#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "bulk/block_layout.h"

namespace lede::bulk {

/// An item of a leaf: all of an entry, or a piece. Views of its block.
struct LeafItem {
  std::string_view key;
  std::string_view bytes;
  unsigned flags = 0;
  unsigned number = 1;  ///< of the piece

  bool is_first() const { return (flags & kFirstPiece) != 0; }
  bool is_last() const { return (flags & kLastPiece) != 0; }
};

/// The item that begins at `begin` of a leaf; nothing for bytes that are none,
/// and for one that Xapian has compressed, which it does in no postlist table.
inline std::optional<LeafItem> leaf_item(std::string_view block,
                                         std::size_t begin) {
  constexpr unsigned kSizeMask = kFirstPiece - 1;
  if (begin + kLeastItemBytes > block.size()) return std::nullopt;
  const unsigned head = number_16(block.data() + begin);
  const std::size_t size = (head & kSizeMask) + kLeastItemBytes;
  if (size > block.size() - begin) return std::nullopt;
  std::string_view rest = block.substr(begin, size);
  LeafItem item;
  item.flags = head & ~kSizeMask;
  if ((item.flags & kCompressed) != 0) return std::nullopt;
  const auto key_bytes = static_cast<unsigned char>(rest[kSizeBytes]);
  rest.remove_prefix(kSizeBytes + kKeySizeBytes);
  const std::size_t number_bytes = item.is_first() ? 0 : kPieceNumberBytes;
  if (key_bytes + number_bytes > rest.size()) return std::nullopt;
  item.key = rest.substr(0, key_bytes);
  rest.remove_prefix(key_bytes);
  if (!item.is_first()) item.number = number_16(rest.data());
  item.bytes = rest.substr(number_bytes);
  return item;
}

}  // namespace lede::bulk
