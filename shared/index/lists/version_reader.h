#pragma once

#include <cstdint>
#include <filesystem>

namespace lede {

/// What the version file of a database says (bulk/glass_format.md,
/// "iamglass").
struct DatabaseVersion {
  bool has_lists = false;        ///< else the postlist table is empty
  std::uint32_t root_block = 0;  ///< of the postlist table
  unsigned root_level = 0;       ///< 0 for a leaf
  std::uint32_t documents = 0;
  std::uint32_t last_document = 0;  ///< the highest number
  std::uint64_t length = 0;         ///< of all documents
};

/// Throws WrongFormatError for a format that lede does not know,
/// DamagedIndexError, IoError.
DatabaseVersion read_version(const std::filesystem::path& generation);

}  // namespace lede
