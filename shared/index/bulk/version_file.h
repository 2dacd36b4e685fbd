#pragma once

#include <cstdint>
#include <filesystem>

#include "bulk/table_writer.h"

namespace lede::bulk {

/// What a database says of all its documents.
struct DocumentTotals {
  std::uint32_t documents = 0;
  std::uint32_t last_number = 0;   ///< the highest document number
  std::uint64_t length = 0;        ///< of all documents
  std::uint32_t least_length = 0;  ///< of those that are not empty
  std::uint32_t greatest_length = 0;
  std::uint32_t greatest_count = 0;  ///< of a term in a document
};

struct TableRoots {
  TableRoot postlist;
  TableRoot docdata;
};

/// Writes iamglass, the file by which Xapian finds the tables of a database
/// (glass_format.md, "iamglass"). Last of all: without it there is no
/// database. Throws IoError.
void write_version_file(const std::filesystem::path& generation,
                        const TableRoots& roots, const DocumentTotals& totals);

}  // namespace lede::bulk
