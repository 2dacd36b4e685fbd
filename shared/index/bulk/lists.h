#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace lede::bulk {

/// What a list has of a document.
struct ListEntry {
  std::uint32_t document = 0;
  std::uint32_t count = 0;  ///< how often the term counts; a document's length
  std::string_view more;    ///< the bytes of a value, none for a term
};

/// Lists of documents, each with a key of list_key.h, which rise, and so do the
/// documents in each. Entries come in batches, since there are millions of
/// them.
///
///     while (lists.next_list()) {
///       while (lists.next_entries()) use(lists.key(), lists.entries());
///     }
///
/// Throws IoError, DamagedIndexError. For one thread.
class Lists {
 public:
  Lists() = default;
  Lists(const Lists&) = delete;
  Lists& operator=(const Lists&) = delete;
  virtual ~Lists() = default;

  /// Goes to the next list, past what is left of this one; false at the end.
  virtual bool next_list() = 0;

  /// Goes to the next list whose key is not below this one; false at the end.
  virtual bool next_list_from(std::string_view key) {
    bool is_there = next_list();
    while (is_there && key_ < key) is_there = next_list();
    return is_there;
  }

  const std::string& key() const { return key_; }

  /// Goes to the first or the next entries of the list; false at its end.
  virtual bool next_entries() = 0;

  /// One of them at least. Valid until it goes on; until then the caller may
  /// change them.
  std::span<ListEntry> entries() { return {batch_.data(), batch_size_}; }

 protected:
  void clear_entries() { batch_size_ = 0; }
  bool has_room() const { return batch_size_ < batch_.size(); }
  void append(const ListEntry& entry) { batch_[batch_size_++] = entry; }

  std::string key_;

 private:
  static constexpr std::size_t kMostEntries = 128;

  std::array<ListEntry, kMostEntries> batch_;
  std::size_t batch_size_ = 0;
};

}  // namespace lede::bulk
