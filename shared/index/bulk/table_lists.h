#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "bulk/lists.h"
#include "bulk/table_reader.h"
#include "byte_reader.h"

namespace lede::bulk {

/// The lists of a postlist table (glass_format.md) that write_postlist_table()
/// wrote: values, lengths, postings of terms. Metadata and what is told of
/// values are passed over.
class TableLists final : public Lists {
 public:
  /// The lists whose keys are not below `begin`.
  TableLists(std::filesystem::path path, std::string_view begin);

  bool next_list() override;
  bool next_entries() override;

 private:
  void begin_list();
  bool next_chunk();
  bool is_in_list(std::string_view key) const;
  void begin_chunk_of_values();
  void begin_chunk_of_postings(bool is_first);
  template <typename Fill>
  void take_entries(Fill&& fill);

  TableReader table_;
  bool has_chunk_ = false;      // table_ stands at one
  bool in_list_ = false;        // which is the list's
  bool is_values_ = false;      // what kind of list it is
  bool is_last_ = true;         // the chunk of postings says so
  bool is_begun_ = false;       // the chunk's first entry was read
  std::uint32_t document_ = 0;  // of the last entry, or else the chunk's first
  ByteReader chunk_{{}};        // what follows the entries
};

}  // namespace lede::bulk
