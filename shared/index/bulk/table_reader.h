#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "bulk/byte_files.h"
#include "bulk/leaf_item.h"

namespace lede::bulk {

/// Reads the entries of a table that TableWriter wrote, in the order of their
/// keys. Its leaves lie in that order in the file, so the tree above them is
/// not needed.
///
///     TableReader table(generation / "docdata.glass");
///     while (table.next()) use(table.key(), table.tag());
///
/// Throws IoError, and DamagedIndexError for what TableWriter did not write.
/// For one thread.
class TableReader {
 public:
  explicit TableReader(std::filesystem::path path);

  /// Goes to a place before the first entry whose key is not below this one,
  /// near to it: for before the first next().
  void go_near(std::string_view key);

  /// Goes to the first or the next entry; false at the end.
  bool next();

  /// Both are valid until next().
  std::string_view key() const { return key_; }
  std::string_view tag() const { return tag_; }

 private:
  struct LeafBegin;

  LeafBegin leaf_from(std::uint64_t block, std::uint64_t end);
  bool next_leaf();
  bool next_item(LeafItem& item);
  void read_later_pieces(const LeafItem& first);
  void require(bool fits) const;

  std::filesystem::path path_;
  InputFile file_;
  std::string_view block_;  // a leaf
  std::size_t next_in_directory_ = 0;
  std::size_t directory_end_ = 0;
  std::string key_;
  std::string_view tag_;
  std::string pieces_;  // of a tag that has several
};

}  // namespace lede::bulk
