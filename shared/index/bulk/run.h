#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "bulk/byte_files.h"
#include "bulk/lists.h"

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

/// Appends an entry of a list; `last_document` is that of the one before it, 0
/// for none.
void append_entry(std::string& bytes, const ListEntry& entry,
                  std::uint32_t last_document);

/// Reads the lists of a run.
class RunReader final : public Lists {
 public:
  explicit RunReader(std::filesystem::path path) : file_(std::move(path)) {}

  bool next_list() override;
  bool next_entries() override;

 private:
  std::string_view window(std::size_t bytes);
  void skip(std::size_t bytes);

  InputFile file_;
  std::size_t left_bytes_ = 0;       // of the list, behind the entries
  std::uint32_t last_document_ = 0;  // of the list, so far
};

}  // namespace lede::bulk
