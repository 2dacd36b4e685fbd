#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace lede {

/// Something of each of a million lines, by hashes of these. All lies in one
/// row of memory (open addressing with linear probing, see Knuth, The Art of
/// Computer Programming, volume 3, 6.4, algorithm L): a line costs one look at
/// memory, which can be asked for early, and nothing is freed line by line.
///
///     LineTable<Count> counts;
///     for (const std::uint64_t hash : hashes) counts.prefetch(hash);
///     for (const std::uint64_t hash : hashes) ++counts.at(hash).articles;
///
/// For one thread; several may find while none does anything else.
template <typename Value>
class LineTable {
 public:
  std::size_t size() const { return size_; }

  /// Has the memory brought that a line is looked for in.
  void prefetch(std::uint64_t hash) const {
    if (!slots_.empty()) __builtin_prefetch(&slots_[place_of(key_of(hash))]);
  }

  /// What there is of a line, or null. Valid until the next call of at().
  const Value* find(std::uint64_t hash) const {
    if (slots_.empty()) return nullptr;
    const Slot& slot = slots_[slot_of(key_of(hash))];
    return slot.key == kFree ? nullptr : &slot.value;
  }

  /// The same; makes it where there is nothing.
  Value& at(std::uint64_t hash) {
    const bool is_full = 3 * (size_ + 1) > 2 * slots_.size();
    if (is_full) move_to(std::max(2 * slots_.size(), kFewestSlots));
    Slot& slot = slots_[slot_of(key_of(hash))];
    if (slot.key == kFree) {
      slot.key = key_of(hash);
      ++size_;
    }
    return slot.value;
  }

  template <typename Condition>
  void erase_if(Condition&& condition) {
    for (Slot& slot : slots_) {
      if (slot.key == kFree || !condition(slot.value)) continue;
      slot.key = kFree;
      --size_;
    }
    // What is left may stand elsewhere now.
    move_to(std::max(std::bit_ceil(2 * size_), kFewestSlots));
  }

 private:
  static constexpr std::size_t kFewestSlots = 1024;  // a power of two
  static constexpr std::uint64_t kFree = 0;

  struct Slot {
    std::uint64_t key = kFree;
    Value value;
  };

  // No hash may pass for a free slot.
  static std::uint64_t key_of(std::uint64_t hash) {
    return hash == kFree ? 1 : hash;
  }

  std::size_t place_of(std::uint64_t key) const {
    return static_cast<std::size_t>(key) & (slots_.size() - 1);
  }

  // Of a key, or where it would be.
  std::size_t slot_of(std::uint64_t key) const {
    std::size_t at = place_of(key);
    while (slots_[at].key != kFree && slots_[at].key != key) {
      at = (at + 1) & (slots_.size() - 1);
    }
    return at;
  }

  void move_to(std::size_t slots) {
    const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>());
    slots_.resize(slots);
    size_ = 0;
    for (const Slot& slot : before) {
      if (slot.key == kFree) continue;
      slots_[slot_of(slot.key)] = slot;
      ++size_;
    }
  }

  std::vector<Slot> slots_;  // two thirds full at most
  std::size_t size_ = 0;
};

}  // namespace lede
