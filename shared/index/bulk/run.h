#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "bulk/byte_files.h"
#include "bulk/glass_numbers.h"
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
///            number   twice how often the term counts, or the length of a
///                     document; 1 more where a string follows
///            string   more: the bytes of a value
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

/// The most bytes that an entry takes without `more`.
constexpr std::size_t kMostPostingBytes = 2 * kMaxNumber32Bytes;

/// Writes an entry without `more` where there is room for kMostPostingBytes.
/// `distance` is how far the document is behind the one before it, which is 0
/// for none. Gives the place behind the entry.
inline char* put_posting(char* at, std::uint32_t distance,
                         std::uint32_t count) {
  return put_number(put_number(at, distance), std::uint64_t{count} << 1U);
}

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
