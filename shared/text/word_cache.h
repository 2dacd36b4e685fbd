#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "word.h"
#include "word_rows.h"

namespace lede {

/// Words by the spelling that they were made of. One table of slots with open
/// addressing, which holds short spellings itself: to look up a word that is
/// known takes one line of the processor's cache as a rule. Words stay where
/// they are for as long as the cache lives.
class WordCache {
 public:
  /// A spelling that is going to be looked up. Borrows its bytes.
  class Request;

  /// Has the processor fetch what word() will look at. A large table lies far
  /// from it, and words of a text come in no order: ask for some words ahead.
  Request request(std::string_view spelling) const;

  /// The word of a spelling, a NewWord of `make(spelling)` where it is not
  /// known yet; null where its term is empty. Spellings have 1 byte to 4 GB.
  template <typename Make>
  const Word* word(const Request& request, Make&& make);

  std::size_t size() const { return size_; }

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
  // Two to a line of the processor's cache, and none in two lines.
  struct alignas(32) Slot {
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    std::uint64_t last = 0;
    std::uint32_t size = 0;  // 0: the slot is free
    std::uint32_t row : 31 = 0;
    std::uint32_t has_term : 1 = 0;

    Key key() const { return {first, second, last, size}; }
  };
  static_assert(sizeof(Slot) == 32);

  static constexpr std::size_t kKeyBytes = 24;

  static Key key_of(std::string_view spelling);
  static std::size_t hash_of(const Key& key);
  static std::size_t kept_bytes(std::size_t spelling_bytes) {
    return spelling_bytes > kKeyBytes ? spelling_bytes : 0;
  }
  const Slot* find(const Request& request) const;
  const Slot& add(const Request& request, const NewWord& word);
  const Word& word_of(const Slot& slot) const {
    return rows_.word(slot.row, kept_bytes(slot.size));
  }
  Slot& free_slot(std::size_t hash);
  void grow();

  WordRows rows_;  // in front of words, spellings that are longer than keys
  std::size_t size_ = 0;
  std::vector<Slot> slots_;  // a power of two of them, half of them free
};

class WordCache::Request {
 public:
  Request() = default;

 private:
  friend WordCache;

  std::string_view spelling_;
  Key key_;
  std::size_t hash_ = 0;
};

template <typename Make>
const Word* WordCache::word(const Request& request, Make&& make) {
  const Slot* known = find(request);
  const Slot& slot =
      known != nullptr ? *known : add(request, make(request.spelling_));
  return slot.has_term != 0 ? &word_of(slot) : nullptr;
}

}  // namespace lede
