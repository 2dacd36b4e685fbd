#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "bulk/byte_files.h"

namespace lede::bulk {

/// A run is what some of the documents gave, sorted, in a file that lives as
/// long as the build. Lists rise by key (list_key.h), and documents in each.
///
///     list:  number   bytes of its key that the key before begins with too
///            string   the rest of the key
///            number   bytes of its entries
///            entries
///     entry: number   the document's number less that of the entry before
///            number   how often the term counts; the length of a document
///            string   more: the bytes of a value, none for a term
///
/// Numbers and strings are those of glass_numbers.h.
struct RunEntry {
  std::uint32_t document = 0;
  std::uint32_t count = 0;
  std::string_view more;
};

/// Appends an entry; `last_document` is that of the entry before it in the
/// list, 0 for none.
void append_entry(std::string& bytes, const RunEntry& entry,
                  std::uint32_t last_document);

class RunWriter {
 public:
  explicit RunWriter(std::filesystem::path path) : file_(std::move(path)) {}

  /// Begins a list whose entries take so many bytes.
  void begin_list(std::string_view key, std::size_t entry_bytes);

  /// Some or all of them.
  void append(std::string_view entry_bytes) { file_.append(entry_bytes); }

  void finish() { file_.flush(); }

 private:
  OutputFile file_;
  std::string last_key_;
  std::string head_;
};

/// Reads the lists of a run in their order.
class RunReader {
 public:
  explicit RunReader(std::filesystem::path path) : file_(std::move(path)) {}

  /// Goes to the next list, past what is left of this one; false at the end.
  bool next_list();

  const std::string& key() const { return key_; }

  /// Goes to the next entry of the list; false at its end.
  bool next_entry();

  /// Valid until the reader goes on.
  const RunEntry& entry() const { return entry_; }

 private:
  void skip(std::size_t bytes);

  InputFile file_;
  std::string key_;
  RunEntry entry_;
  std::size_t left_bytes_ = 0;  // of the list, behind the entry
};

}  // namespace lede::bulk
