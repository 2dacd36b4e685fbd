#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>

#include "bulk/document_pieces.h"
#include "bulk/inverter.h"
#include "placed_document.h"

namespace lede::bulk {

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

  /// Writes what is in memory.
  void end_run();

  /// All documents that were put; none of them is told twice. Behind end_run().
  std::deque<Done> take_done();

  const std::filesystem::path& pieces_path() const { return pieces_.path(); }

 private:
  std::filesystem::path folder_;
  std::uint32_t number_;
  std::size_t most_bytes_;
  std::function<std::uint32_t()> new_run_;
  Inverter inverter_;
  OutputFile pieces_;  // what is stored, in the order in which it came
  std::deque<Done> done_;
  std::uint32_t run_ = 0;
};

/// The file of a run.
std::filesystem::path run_path(const std::filesystem::path& folder,
                               std::uint32_t run);

}  // namespace lede::bulk
