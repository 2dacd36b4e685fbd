#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <utility>
#include <vector>

#include "bulk/document_pieces.h"
#include "bulk/inverter.h"
#include "placed_document.h"

namespace lede::bulk {

/// A run that is in memory, sorted.
struct MemoryRun {
  std::uint32_t number = 0;
  Inverter lists;
};

/// One thread's share of the documents: what it inverts, and where it puts
/// what has left memory. Throws IoError.
class Lane {
 public:
  /// Where a document's bytes went.
  struct Done {
    std::uint32_t document = 0;
    DocumentPiece piece;
  };

  /// Makes files in `folder`, with memory of some `most_bytes`. Numbers of
  /// runs are those that `new_run` gives, from any thread.
  Lane(const std::filesystem::path& folder, std::uint32_t number,
       std::size_t most_bytes, std::function<std::uint32_t()> new_run);

  void put(std::uint32_t number, const PlacedDocument& placed);

  /// What is stored of the documents can be read after it, and what comes next
  /// is newer than they are.
  void settle();

  /// All documents that were put; none of them is told twice. Behind settle().
  std::deque<Done> take_done();

  /// The runs that were not written: there was room for them. Behind settle();
  /// nothing is put after it.
  std::vector<MemoryRun> take_runs() { return std::move(ended_); }

  const std::filesystem::path& pieces_path() const { return pieces_.path(); }

 private:
  void end_run();
  void write_runs();
  std::size_t memory_bytes() const;

  std::filesystem::path folder_;
  std::uint32_t number_;
  std::size_t most_bytes_;
  std::function<std::uint32_t()> new_run_;
  std::vector<MemoryRun> ended_;
  Inverter inverter_;
  OutputFile pieces_;  // what is stored, in the order in which it came
  std::deque<Done> done_;
  std::uint32_t run_ = 0;
};

/// The file of a run.
std::filesystem::path run_path(const std::filesystem::path& folder,
                               std::uint32_t run);

}  // namespace lede::bulk
