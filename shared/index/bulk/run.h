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

/// Reads the entries of lists as append_entry() wrote them, wherever these lie.
class EntryReader : public Lists {
 public:
  bool next_entries() final;

 protected:
  /// A list begins, whose entries take so many bytes.
  void begin_list(std::size_t bytes) {
    left_bytes_ = bytes;
    last_document_ = 0;
  }

  /// What comes next of the list, and where nothing is left, of what is behind
  /// it: so many bytes at least. Valid until the next call of any function.
  virtual std::string_view peek(std::size_t bytes) = 0;

  /// Goes on by so many bytes.
  virtual void skip(std::size_t bytes) = 0;

  std::size_t left_bytes() const { return left_bytes_; }

 private:
  std::string_view window(std::size_t bytes);

  std::size_t left_bytes_ = 0;       // of the list, behind the entries
  std::uint32_t last_document_ = 0;  // of the list, so far
};

/// Reads the lists of a run.
class RunReader final : public EntryReader {
 public:
  explicit RunReader(std::filesystem::path path) : file_(std::move(path)) {}

  bool next_list() override;

 private:
  std::string_view peek(std::size_t bytes) override {
    return file_.peek(bytes);
  }
  void skip(std::size_t bytes) override;

  InputFile file_;
};

}  // namespace lede::bulk
