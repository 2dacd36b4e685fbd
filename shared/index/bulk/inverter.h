#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "bulk/byte_chains.h"
#include "bulk/lists.h"
#include "bulk/term_table.h"
#include "placed_document.h"

namespace lede::bulk {

/// Turns documents into lists by term, in memory: each list is a chain of
/// bytes, ready for the run that it is written to. For one thread.
class Inverter {
 public:
  /// Numbers of documents rise. Throws UsageError for a document that has a
  /// term twice.
  void add(std::uint32_t number, const PlacedDocument& placed);

  bool is_empty() const { return last_number_ == 0; }
  std::uint32_t last_number() const { return last_number_; }

  /// What all documents take.
  std::size_t memory_bytes() const;

  /// Writes the lists as a run, and is empty then. Throws IoError.
  void write(const std::filesystem::path& run);

 private:
  using Number = TermTable::Number;

  // Of values and lengths, which are few.
  struct OtherList {
    std::string entries;
    std::uint32_t last_document = 0;
  };

  void append_terms(const IndexTerms& terms, std::size_t begin,
                    std::size_t end);
  void append_posting(Number term, std::uint32_t count);
  void append_other(const std::string& key, const ListEntry& entry);
  void append_values(const PlacedDocument& placed);
  void clear();

  TermTable terms_;
  ByteChains chains_;
  std::map<std::string, OtherList> other_lists_;
  std::uint32_t last_number_ = 0;

  std::vector<Number> likely_;  // numbers of terms that are looked for
};

}  // namespace lede::bulk
