#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bulk/byte_chains.h"
#include "bulk/lists.h"
#include "bulk/term_table.h"
#include "placed_document.h"

namespace lede::bulk {

/// Turns documents into lists by term, in memory: each list is a chain of
/// bytes, ready for the run that it is written to, or to be read where it is.
/// For one thread; when it is sorted, any may read.
class Inverter {
 public:
  /// Numbers of documents rise. Throws UsageError for a document that has a
  /// term twice.
  void add(std::uint32_t number, const PlacedDocument& placed);

  bool is_empty() const { return last_number_ == 0; }
  std::uint32_t last_number() const { return last_number_; }

  /// What all documents take.
  std::size_t memory_bytes() const;

  /// Puts the lists in order. Nothing is added after it.
  void sort() { order_ = terms_.in_order(); }

  /// The lists in the order of their keys (list_key.h), behind sort().
  class Cursor {
   public:
    /// `inverter` outlives it.
    explicit Cursor(const Inverter& inverter)
        : inverter_(inverter), other_(inverter.other_lists_.begin()) {}

    /// Goes to the first or the next list; false at the end.
    bool next();

    /// Passes over what comes next with keys below this one.
    void pass_below(std::string_view key);

    const std::string& key() const { return key_; }

    /// The bytes of its entries, as append_entry() writes them (run.h).
    std::size_t entry_bytes() const { return entries_->size; }

    /// The bytes, in `room` where they do not lie in one row as it is.
    std::string_view entries(std::string& room) const;

    /// Calls `use` with them, piece by piece.
    template <typename Use>
    void read_entries(Use&& use) const {
      inverter_.chains_.read(*entries_, std::forward<Use>(use));
    }

   private:
    // Inlined, since GCC 12 leaves out calls of what only has memory fetched.
    [[gnu::always_inline]] void fetch_ahead() const;

    const Inverter& inverter_;
    std::map<std::string, TermTable::List>::const_iterator other_;
    std::size_t passed_terms_ = 0;
    std::string key_;
    const ByteChains::Chain* entries_ = nullptr;
  };

  /// Writes the lists as a run, behind sort(), and is empty then. Throws
  /// IoError.
  void write(const std::filesystem::path& run);

 private:
  using Number = TermTable::Number;

  void append_terms(const IndexTerms& terms, std::size_t begin,
                    std::size_t end);
  void append_posting(Number term, std::uint32_t count);
  void append_other(const std::string& key, const ListEntry& entry);
  void append_values(const PlacedDocument& placed);
  void clear();

  TermTable terms_;
  ByteChains chains_;
  std::map<std::string, TermTable::List> other_lists_;  // values and lengths
  std::vector<Number> order_;                           // of terms
  std::uint32_t last_number_ = 0;

  std::vector<Number> likely_;  // numbers of terms that are looked for
  std::string entry_;           // scratch
};

}  // namespace lede::bulk
