#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "bulk/byte_files.h"
#include "bulk/merged_lists.h"
#include "bulk/table_writer.h"

namespace lede::bulk {

/// Bytes that wait in a file for the table that they go to.
struct Piece {
  std::uint64_t offset = 0;
  std::uint32_t bytes = 0;
};

/// Where the stored bytes of a document wait, and which run has its postings.
struct DocumentPiece {
  std::uint32_t lane = 0;       ///< whose file it is
  std::uint32_t run = kOfNone;  ///< or kOfBase, and then nothing waits
  Piece stored;
};

/// Writes the docdata table (glass_format.md) of documents 1, 2, …, those that
/// are there, whose bytes lie in the files of the lanes or in the docdata table
/// `base`. Numbers without a document are closed up. Throws IoError,
/// DamagedIndexError.
TableRoot write_docdata_table(const std::filesystem::path& path,
                              const std::vector<DocumentPiece>& documents,
                              const std::vector<PieceReader>& files,
                              const std::filesystem::path& base);

}  // namespace lede::bulk
