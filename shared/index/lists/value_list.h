#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "byte_reader.h"
#include "lists/posting_list.h"
#include "lists/table_cursor.h"

namespace lede {

/// The values that documents have in a slot, for reading in the order of the
/// documents. Begins before the first. Borrows the tree. Throws IoError,
/// DamagedIndexError. For one thread.
class ValueList {
 public:
  ValueList(TableTree& tree, std::uint32_t slot);

  /// The value of `document`, which is not below that of the call before;
  /// empty where it has none. Valid until the next call.
  std::string_view value_of(std::uint32_t document) {
    skip_to(document);
    return document_ == document ? value_ : std::string_view();
  }

  /// Goes to the first document from `document` on that has a value, if it is
  /// not there or behind it.
  void skip_to(std::uint32_t document) {
    while (document_ < document) {
      if (chunk_.at_end()) {
        go_to_chunk_of(document);
      } else {
        take_entry();
      }
    }
  }

  /// Where the list stands; kNoDocument at its end, 0 before its begin.
  std::uint32_t document() const { return document_; }
  std::string_view value() const { return value_; }

 private:
  void take_entry() {
    const std::uint64_t gap = chunk_.number();
    ByteReader::require(gap < kNoDocument - document_ - 1);
    document_ += static_cast<std::uint32_t>(gap) + 1;
    value_ = chunk_.string();
  }
  void go_to_chunk_of(std::uint32_t document);
  bool begin_chunk();

  TableCursor cursor_;
  std::string key_;  // that of every chunk begins with it
  std::uint32_t first_in_chunk_ = 0;
  ByteReader chunk_{{}};
  std::uint32_t document_ = 0;
  std::string_view value_;
};

}  // namespace lede
