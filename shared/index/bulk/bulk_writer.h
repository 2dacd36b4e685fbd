#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "bulk/document_pieces.h"
#include "bulk/lane.h"
#include "bulk/merged_lists.h"
#include "bulk/version_file.h"
#include "index_document.h"

namespace lede::bulk {

/// Can this process write databases that the Xapian in it reads? Only versions
/// are trusted that the tests have compared with a database of Xapian's own.
bool knows_this_xapian();

/// Fills a generation from nothing by writing the tables of a glass database
/// itself (glass_format.md), in a tenth of the time that Xapian's own writer
/// takes.
///
/// Documents are inverted in memory in several *lanes*, each for one thread at
/// a time. A lane that is full is written as a *run* (run.h); at the end all
/// runs are merged into the tables, which are written once, in order. What the
/// database holds depends on the documents and their numbers alone, to the
/// byte: not on lanes, memory, or which lane a document went to.
///
///     BulkWriter writer(generation, 2, 256 << 20);
///     writer.put(0, 1, first);           // by one thread
///     writer.put(1, 2, second);          // by another
///     writer.settle();
///     writer.put(0, 1, first_again);     // takes the place of the first
///     const DocumentTotals totals = writer.finish(metadata);
///
/// After an exception it is good for nothing but its end.
class BulkWriter {
 public:
  /// `generation` is an empty directory; files on the way lie in a folder of
  /// it that is gone at the end. Half of `memory_bytes` is for documents in
  /// the lanes. Throws IoError.
  BulkWriter(std::filesystem::path generation, std::size_t lanes,
             std::size_t memory_bytes);
  ~BulkWriter();
  BulkWriter(const BulkWriter&) = delete;
  BulkWriter& operator=(const BulkWriter&) = delete;

  /// Puts a document; numbers count from 1, in the end without gaps. A
  /// document's number may come again after settle(): the newest counts. Each
  /// lane for one thread at a time. Throws IoError, UsageError.
  void put(std::size_t lane, std::uint32_t number,
           const IndexDocument& document);

  /// Brings all that was put to the runs. No put() meanwhile. Throws IoError.
  void settle();

  /// What was stored with a document that was put before settle(). From any
  /// thread. Throws IoError.
  std::string stored(std::uint32_t number) const;

  /// Writes the tables. Throws IoError.
  DocumentTotals finish(const std::map<std::string, std::string>& metadata);

 private:
  std::filesystem::path generation_;
  std::filesystem::path folder_;  // of runs and pieces
  std::atomic<std::uint32_t> next_run_{0};
  std::vector<std::unique_ptr<Lane>> lanes_;
  std::vector<PieceReader> pieces_;        // of each lane
  std::vector<DocumentPieces> documents_;  // by number - 1
};

}  // namespace lede::bulk
