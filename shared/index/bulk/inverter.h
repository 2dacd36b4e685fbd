#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bulk/byte_chains.h"
#include "bulk/run.h"
#include "bulk/term_table.h"
#include "index_document.h"
#include "places_writer.h"

namespace lede::bulk {

/// What glass keeps of a document by its number, beside the stored bytes.
struct DocumentTags {
  std::uint32_t document = 0;
  std::string_view terms;  ///< for the termlist table
  std::string_view slots;  ///< likewise, which value slots it uses; may be none
};

/// Turns documents into lists by term, in memory: each list is a chain of
/// bytes, ready for the run that it is written to. For one thread.
class Inverter {
 public:
  /// Numbers of documents rise. Throws UsageError for a document that has a
  /// term twice.
  void add(std::uint32_t number, const IndexDocument& document);

  bool is_empty() const { return last_number_ == 0; }
  std::uint32_t last_number() const { return last_number_; }

  /// What all documents take, with what write() needs.
  std::size_t memory_bytes() const;

  /// Writes the lists as a run, calls `use` with the tags of each document in
  /// the order of numbers, and is empty then. Throws IoError.
  void write(const std::filesystem::path& run,
             const std::function<void(const DocumentTags&)>& use);

 private:
  using Number = TermTable::Number;

  struct TermList {
    ByteChains::Chain entries;
    std::uint32_t last_document = 0;
  };
  // Of values and lengths, which are few.
  struct OtherList {
    std::string entries;
    std::uint32_t last_document = 0;
  };

  void find_terms(const IndexDocument& document);
  void append_term(Number term, const RunEntry& entry);
  void append_other(const std::string& key, const RunEntry& entry);
  void append_values(const IndexDocument& document);
  void append_value(std::uint32_t slot, std::string_view bytes);
  void note_document(const IndexDocument& document, std::uint32_t length);
  void write_lists(const std::filesystem::path& run,
                   const std::vector<Number>& order) const;
  void give_tags(const std::vector<Number>& order,
                 const std::function<void(const DocumentTags&)>& use) const;
  void clear();

  TermTable terms_;
  std::vector<TermList> lists_;  // by number of the term
  ByteChains chains_;
  std::map<std::string, OtherList> other_lists_;

  // Each document's number, length, slots and terms, as numbers and counts.
  std::deque<std::string> documents_;
  std::uint32_t last_number_ = 0;

  // Of the document that is added: the hashes and numbers of its terms, and
  // which slots have a value.
  std::vector<std::uint64_t> hashes_;
  std::vector<Number> numbers_;
  std::string slots_;
  std::uint32_t next_slot_ = 0;
  PlacesWriter places_;
  std::string entry_;
};

}  // namespace lede::bulk
