#pragma once

#include <cstdint>
#include <filesystem>

#include "lists/table_cursor.h"

namespace lede {

/// What the version file of a database says (bulk/glass_format.md,
/// "iamglass").
struct DatabaseVersion {
  TreeRoot lists;   ///< of the postlist table
  TreeRoot stored;  ///< of the docdata table
  std::uint32_t documents = 0;
  std::uint32_t last_document = 0;  ///< the highest number
  std::uint64_t length = 0;         ///< of all documents
};

/// Throws WrongFormatError for a format that lede does not know,
/// DamagedIndexError, IoError.
DatabaseVersion read_version(const std::filesystem::path& generation);

}  // namespace lede
