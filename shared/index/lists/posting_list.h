#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "lists/table_cursor.h"

namespace lede {

/// What follows the last document of a list.
constexpr std::uint32_t kNoDocument = std::numeric_limits<std::uint32_t>::max();

/// The documents that have a term, and how often it counts in each; or all
/// documents and their lengths. Chunks of a list that are passed over are not
/// read (bulk/glass_format.md, "postlist").
///
///     PostingList port = PostingList::of_term(tree, "Zport");
///     for (; port.document() != kNoDocument; port.next()) use(port.count());
///
/// Borrows the tree. Throws IoError, DamagedIndexError. For one thread.
class PostingList {
 public:
  /// Stands at the first posting.
  static PostingList of_term(TableTree& tree, std::string_view term);
  static PostingList of_lengths(TableTree& tree);

  /// How many documents the whole list has; of lengths it is not told.
  std::uint32_t size() const { return size_; }

  /// Where the list stands; documents rise.
  std::uint32_t document() const { return document_; }
  std::uint32_t count() const { return count_; }

  void next() {
    if (at_ == end_) {
      leave_chunk();
      return;
    }
    const std::uint32_t gap = take_number();
    // Nothing may lead out of the chunk, whatever a damaged file says.
    if (gap >= last_in_chunk_ - document_) throw_damaged();
    document_ += gap + 1;
    count_ = take_number();
  }

  /// Goes to the first document from `document` on, if it is not there or
  /// behind it.
  void skip_to(std::uint32_t document) {
    if (document > last_in_chunk_) go_to_chunk_of(document);
    while (document_ < document) next();
  }

 private:
  PostingList(TableTree& tree, std::string key, bool is_of_term);

  std::uint32_t take_number() {
    const auto byte = static_cast<unsigned char>(at_ == end_ ? 0x80 : *at_);
    if (byte >= 0x80) return take_long_number();
    ++at_;
    return byte;
  }
  std::uint32_t take_long_number();
  void leave_chunk();
  void go_to_chunk_of(std::uint32_t document);
  std::string key_of_chunk(std::uint32_t document) const;
  void begin_chunk(std::uint32_t first, std::string_view rest);
  void begin_later_chunk();
  [[noreturn]] static void throw_damaged();

  TableCursor cursor_;
  std::string key_;  // that of every chunk begins with it
  bool is_of_term_;
  std::uint32_t size_ = 0;

  std::uint32_t document_ = kNoDocument;
  std::uint32_t count_ = 0;
  const char* at_ = nullptr;  // what is left of the chunk
  const char* end_ = nullptr;
  std::uint32_t last_in_chunk_ = kNoDocument;
  bool is_last_chunk_ = true;
};

}  // namespace lede
