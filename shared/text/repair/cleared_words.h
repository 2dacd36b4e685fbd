#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "repair/suspicious_word.h"

namespace lede {

/// Suspicious words that were found to be as they should be. The same few come
/// in every text of a language ("ће" in Serbian, "КоАП" in Russian), and to
/// look at one takes microseconds. Remembers at most 4,096 in 32 KB, by their
/// hashes: of two that share a place the later one. For one thread; throws
/// std::bad_alloc alone, where it is made.
class ClearedWords {
 public:
  bool contains(std::u32string_view word, Suspicion suspicion) const {
    const std::size_t hash = hash_of(word, suspicion);
    return hashes_[hash % kPlaces] == hash;
  }

  void add(std::u32string_view word, Suspicion suspicion) {
    const std::size_t hash = hash_of(word, suspicion);
    hashes_[hash % kPlaces] = hash;
  }

 private:
  static constexpr std::size_t kPlaces = 4096;

  /// Never 0, which an empty place has.
  static std::size_t hash_of(std::u32string_view word, Suspicion suspicion);

  // On the heap: what is of a thread's own is taken off its stack.
  std::vector<std::size_t> hashes_ = std::vector<std::size_t>(kPlaces);
};

}  // namespace lede
