#pragma once

#include <cstdint>
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
/// documents in each.
///
///     while (lists.next_list()) {
///       while (lists.next_entry()) use(lists.key(), lists.entry());
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

  const std::string& key() const { return key_; }

  /// Goes to the first or the next entry of the list; false at its end.
  virtual bool next_entry() = 0;

  /// Valid until it goes on.
  const ListEntry& entry() const { return entry_; }

 protected:
  std::string key_;
  ListEntry entry_;
};

}  // namespace lede::bulk
