#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bulk/lists.h"
#include "bulk/table_writer.h"

namespace lede::bulk {

/// Writes the postings of a term, or the lengths of all documents, as the
/// chunks in which glass keeps them (glass_format.md, "postlist"). A list is
/// held in memory, some two bytes a document, since its first chunk says how
/// long it is.
class PostingChunks {
 public:
  /// Adds postings; documents rise.
  void add(std::span<const ListEntry> entries);

  /// Writes what was added, one posting at least, and is ready for the next
  /// list. `key` is that of the list; the lengths of documents count nothing.
  void write(std::string_view key, bool is_lengths, TableWriter& table);

 private:
  struct Chunk {
    std::uint32_t first = 0;  // document
    std::uint32_t last = 0;
    std::size_t begin = 0;  // of bytes_
  };

  std::string bytes_;  // of all chunks, without their heads
  std::vector<Chunk> chunks_;
  std::uint32_t documents_ = 0;
  std::uint64_t count_ = 0;
  std::string chunk_key_;
  std::string tag_;
};

}  // namespace lede::bulk
