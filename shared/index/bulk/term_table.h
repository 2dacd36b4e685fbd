#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lede::bulk {

/// Gives each term that it meets a number, counted from 0. Open addressing; a
/// slot holds a part of the hash, so that most terms are looked at only to
/// confirm what was found.
class TermTable {
 public:
  using Number = std::uint32_t;

  static std::uint64_t hash_of(std::string_view term);

  /// The number of a term, of which `hash` is hash_of(); a new one for a term
  /// that is not known.
  Number number_of(std::string_view term, std::uint64_t hash);

  /// Has the processor fetch what number_of() will look at.
  void fetch(std::uint64_t hash) const {
    __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
  }

  std::string_view term(Number number) const {
    return std::string_view(bytes_).substr(
        begins_[number], begins_[number + 1] - begins_[number]);
  }

  std::size_t size() const { return begins_.size() - 1; }

  /// The numbers of all terms in the order of their bytes.
  std::vector<Number> in_order() const;

  /// What the terms have in all.
  std::size_t text_bytes() const { return bytes_.size(); }

  /// What all takes, with what sorting and writing will.
  std::size_t memory_bytes() const;

  /// Forgets all terms.
  void clear();

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  // plus 1; 0: the slot is free
  };
  static constexpr std::size_t kFirstSlots = 1U << 16U;

  void grow();

  std::string bytes_;  // of all terms
  std::vector<std::uint32_t> begins_{0};
  std::vector<Slot> slots_ = std::vector<Slot>(kFirstSlots);
};

}  // namespace lede::bulk
