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
#include "bulk/table_writer.h"

namespace lede::bulk {

/// Bytes that wait in a file for the table that they go to.
struct Piece {
  std::uint64_t offset = 0;
  std::uint32_t bytes = 0;       ///< in the file
  std::uint32_t full_bytes = 0;  ///< of what is compressed; else as `bytes`

  bool is_compressed() const { return bytes != full_bytes; }
};

/// Where the bytes of a document wait, and which run has its postings.
struct DocumentPieces {
  std::uint32_t lane = 0;  ///< whose file it is
  std::uint32_t run = 0;
  Piece stored;
  Piece terms;
  Piece slots;
};

/// A file of such bytes, of one lane, written in any order of documents. For
/// one thread while it is written. Throws IoError.
class PieceWriter {
 public:
  explicit PieceWriter(std::filesystem::path path) : file_(std::move(path)) {}

  /// Adds bytes, compressed if `may_deflate` and they get fewer by it.
  Piece add(std::string_view bytes, bool may_deflate);

  /// Has all that was added be there for readers.
  void flush() { file_.flush(); }

  const std::filesystem::path& path() const { return file_.path(); }

 private:
  OutputFile file_;
  Deflater deflater_;
};

struct DocumentTables {
  TableRoot docdata;
  TableRoot termlist;
};

/// Writes the docdata and the termlist table (glass_format.md) of documents 1,
/// 2, …, whose bytes lie in the files of the lanes. Throws IoError.
DocumentTables write_document_tables(
    const std::filesystem::path& generation,
    const std::vector<DocumentPieces>& documents,
    const std::vector<PieceReader>& files);

}  // namespace lede::bulk
