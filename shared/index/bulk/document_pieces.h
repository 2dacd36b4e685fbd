#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bulk/byte_files.h"
#include "bulk/deflate.h"
#include "bulk/merged_lists.h"
#include "bulk/table_writer.h"

namespace lede::bulk {

/// Bytes that wait in a file for the table that they go to.
struct Piece {
  std::uint64_t offset = 0;
  std::uint32_t bytes = 0;       ///< in the file
  std::uint32_t full_bytes = 0;  ///< of what is compressed; else as `bytes`

  bool is_compressed() const { return bytes != full_bytes; }
};

/// Where the stored bytes of a document wait, and which run has its postings.
struct DocumentPiece {
  std::uint32_t lane = 0;       ///< whose file it is
  std::uint32_t run = kOfNone;  ///< or kOfBase, and then nothing waits
  Piece stored;
};

/// A file of such bytes, of one lane, written in any order of documents. For
/// one thread while it is written. Throws IoError.
class PieceWriter {
 public:
  explicit PieceWriter(std::filesystem::path path) : file_(std::move(path)) {}

  /// Adds bytes, compressed if they get fewer by it.
  Piece add(std::string_view bytes);

  /// Has all that was added be there for readers.
  void flush() { file_.flush(); }

  const std::filesystem::path& path() const { return file_.path(); }

 private:
  OutputFile file_;
  Deflater deflater_;
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
