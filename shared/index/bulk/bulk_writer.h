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
#include "placed_document.h"

namespace lede::bulk {

/// Can this process write databases that the Xapian in it reads? Only versions
/// are trusted that the tests have compared with a database of Xapian's own.
bool knows_this_xapian();

/// A generation to begin with, which a BulkWriter wrote.
struct Base {
  std::filesystem::path generation;  ///< empty: there is none
  std::uint32_t documents = 0;       ///< numbered from 1, without gaps
};

/// Was a generation written by a BulkWriter, so that another one can begin with
/// it?
bool is_bulk_written(const std::filesystem::path& generation);

/// Fills a generation, from nothing or with what another one holds, by writing
/// the tables of a glass database itself (glass_format.md), in a tenth of the
/// time that Xapian's own writer takes. The tables have no lists of the terms
/// of each document.
///
/// Documents are inverted in memory in several *lanes*, each for one thread at
/// a time. What a lane holds is a *run*, which is written where the lane is
/// full (run.h); at the end all runs, those that are in memory yet, and the
/// tables of the base are merged into the tables, which are written once, in
/// order. What the database holds depends on the documents and their numbers
/// alone, to the byte: not on lanes, memory, or which lane a document went to,
/// and not on what came from a base.
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
  /// the lanes. The base stays as it is, and has to until finish() is done.
  /// Throws IoError.
  BulkWriter(std::filesystem::path generation, std::size_t lanes,
             std::size_t memory_bytes, Base base = {});
  ~BulkWriter();
  BulkWriter(const BulkWriter&) = delete;
  BulkWriter& operator=(const BulkWriter&) = delete;

  /// Puts a document; numbers go on from those of the base. A number may come
  /// again after settle(), and that of a document of the base at any time: the
  /// newest counts. Each lane for one thread at a time. Throws IoError,
  /// UsageError.
  void put(std::size_t lane, std::uint32_t number,
           const PlacedDocument& placed);

  /// Removes a document of the base. No other thread puts any meanwhile.
  void remove(std::uint32_t number);

  /// Documents that were put before can be read and replaced after it. No put()
  /// meanwhile. Throws IoError.
  void settle();

  /// Was a document of this number put before settle()? If not, it is the
  /// base's. From any thread.
  bool has_put(std::uint32_t number) const;

  /// What was stored with a document that was put before settle(). From any
  /// thread. Throws IoError.
  std::string stored(std::uint32_t number) const;

  /// Writes the tables. Numbers without a document are closed up by those
  /// above, so that there are no gaps. Throws IoError, DamagedIndexError.
  DocumentTotals finish(const std::map<std::string, std::string>& metadata);

  /// What number a document has got by finish().
  std::uint32_t final_number(std::uint32_t number) const {
    return numbers_[number - 1];
  }

 private:
  RunSet run_set(const std::vector<MemoryRun>& in_memory) const;

  std::filesystem::path generation_;
  std::filesystem::path folder_;  // of runs and pieces
  Base base_;
  std::atomic<std::uint32_t> next_run_{0};
  std::vector<std::unique_ptr<Lane>> lanes_;
  std::vector<PieceReader> pieces_;       // of each lane
  std::vector<DocumentPiece> documents_;  // by number - 1
  std::vector<std::uint32_t> numbers_;    // likewise: those they get
};

}  // namespace lede::bulk
