#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "word.h"

namespace lede {

/// Words by the spelling that they were made of. One table of slots with open
/// addressing, which holds short spellings itself: to look up a word that is
/// known takes one line of the processor's cache as a rule. Words stay where
/// they are for as long as the cache lives.
class WordCache {
 public:
  /// The word of a spelling, made by `make(spelling)` where it is new; null
  /// where its term is empty. Spellings have 1 byte to 4 GB.
  template <typename Make>
  const Word* word(std::string_view spelling, Make&& make) {
    const Key key = key_of(spelling);
    const Slot* known = find(spelling, key);
    const Slot& slot =
        known != nullptr ? *known : add(spelling, key, make(spelling));
    return slot.has_term ? &slot.entry->word : nullptr;
  }

  /// Has the processor fetch what word() will look at for this spelling. A
  /// large table lies far from it, and words of a text come in no order.
  void fetch(std::string_view spelling) const;

  std::size_t size() const { return entries_.size(); }

 private:
  // What tells spellings apart: the first 16 bytes and the last 8, which is all
  // of a spelling of up to 24, with its size. Of a longer one `last` is a hash.
  struct Key {
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    std::uint64_t last = 0;
    std::uint32_t size = 0;

    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Entry {
    Word word;
    std::string spelling;  // only if it is longer than its key
  };
  struct Slot {
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    std::uint64_t last = 0;
    std::uint32_t size = 0;  // 0: the slot is free
    bool has_term = false;
    const Entry* entry = nullptr;

    Key key() const { return {first, second, last, size}; }
  };

  static Key key_of(std::string_view spelling);
  static std::size_t hash_of(const Key& key);
  const Slot* find(std::string_view spelling, const Key& key) const;
  const Slot& add(std::string_view spelling, const Key& key, Word word);
  Slot& free_slot(std::size_t hash);
  void grow();

  std::deque<Entry> entries_;
  std::vector<Slot> slots_;  // a power of two of them, half of them free
};

}  // namespace lede
