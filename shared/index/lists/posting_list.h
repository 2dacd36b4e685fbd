#pragma once

#include <algorithm>
#include <cstddef>
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

  /// Calls `use` with each document from where the list stands to before `end`,
  /// and its count, and goes to the first behind them. `use` does not throw.
  template <typename Use>
  void pass(std::uint32_t end, Use&& use) {
    while (document_ < end) {
      pass_short(end, use);
      if (document_ >= end) return;
      use(document_, count_);
      next();
    }
  }

  /// Goes to the first document from `document` on, if it is not there or
  /// behind it.
  void skip_to(std::uint32_t document) {
    if (document > last_in_chunk_) go_to_chunk_of(document);
    while (document_ < document) next();
  }

 private:
  PostingList(TableTree& tree, std::string key, bool is_of_term);

  // As far as the numbers of a chunk have two bytes at most, as nearly all do:
  // without a call, so that all is in registers.
  template <typename Use>
  void pass_short(std::uint32_t end, Use& use) {
    const char* at = at_;
    std::uint32_t document = document_;
    std::uint32_t count = count_;
    while (document < end && end_ - at >= 2 * kShortBytes) {
      const char* behind = at;
      const std::uint32_t gap = short_number(behind);
      const std::uint32_t next_count = short_number(behind);
      if (std::max(gap, next_count) == kNotShort) break;
      if (gap >= last_in_chunk_ - document) throw_damaged();
      use(document, count);
      at = behind;
      document += gap + 1;
      count = next_count;
    }
    at_ = at;
    document_ = document;
    count_ = count;
  }

  static constexpr std::ptrdiff_t kShortBytes = 2;
  static constexpr std::uint32_t kNotShort = kNoDocument;

  // Of a number of so many bytes at most, which there are.
  static std::uint32_t short_number(const char*& at) {
    const auto first = static_cast<unsigned char>(*at++);
    if (first < 0x80) return first;
    const auto second = static_cast<unsigned char>(*at++);
    if (second >= 0x80) return kNotShort;
    return (first & 0x7FU) | static_cast<std::uint32_t>(second) << 7U;
  }

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
