#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "placed_document.h"

namespace lede {

/// Fills a generation, from nothing or from a copy of another that it wrote, by
/// Xapian's own writer: what is used where bulk::knows_this_xapian() is false,
/// and what the other way is held against. It keeps lists of the terms of each
/// document, without which Xapian deletes none. For one thread; the first
/// exception ends it, and the generation with it, because Xapian drops
/// documents of a failed batch and later reports success.
class StockWriter {
 public:
  /// `generation` is an empty directory, or holds a database and nothing that
  /// has it open. Throws IoError.
  explicit StockWriter(const std::filesystem::path& generation);
  ~StockWriter();
  StockWriter(const StockWriter&) = delete;
  StockWriter& operator=(const StockWriter&) = delete;

  /// Puts a document, or another in the place of one. Throws IoError.
  void put(std::uint32_t number, const PlacedDocument& placed);

  /// Takes away one that is there. Throws IoError.
  void remove(std::uint32_t number);

  /// The highest number that a document has had.
  std::uint32_t last_number() const;

  /// What was stored with a document that was put.
  std::string stored(std::uint32_t number) const;

  void finish(const std::map<std::string, std::string>& metadata);

 private:
  struct Database;
  void commit_when_full(std::size_t more_words);

  std::string path_;
  std::unique_ptr<Database> database_;
  std::size_t unwritten_words_ = 0;
};

}  // namespace lede
