#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lede::bulk {

/// Gives each term that it meets a number, counted from 0. Open addressing, by
/// short_digest_of() the terms; a slot holds a part of it, so that most terms
/// are looked at only to confirm what was found.
///
/// A table of millions of terms lies far from the processor. Who has many terms
/// to find calls fetch_slot() for all of them, then fetch_term(), and then
/// number_of(), which waits for memory no more.
class TermTable {
 public:
  using Number = std::uint32_t;

  /// The number of a term with this digest; a new one for a term that is not
  /// known. Terms have 255 bytes at most.
  Number number_of(std::string_view term, std::uint64_t digest);

  void fetch_slot(std::uint64_t digest) const {
    __builtin_prefetch(&slots_[digest & (slots_.size() - 1)]);
  }
  void fetch_term(std::uint64_t digest) const;

  std::string_view term(Number number) const {
    return term_at(begins_[number]);
  }

  std::size_t size() const { return begins_.size(); }

  /// The numbers of all terms in the order of their bytes.
  std::vector<Number> in_order() const;

  /// What all takes, with what sorting and writing will.
  std::size_t memory_bytes() const;

  /// Forgets all terms.
  void clear();

 private:
  struct Slot {
    std::uint32_t tag = 0;    // of the digest, what does not choose the slot
    std::uint32_t begin = 0;  // of the term in bytes_, plus 1; 0: it is free
  };
  static constexpr std::size_t kFirstSlots = 1U << 16U;

  std::string_view term_at(std::size_t begin) const;
  Number number_at(std::size_t begin) const;
  Number add(std::string_view term);
  Slot& free_slot(std::uint64_t digest);
  void grow();

  std::string bytes_;  // of each term its number, its size in a byte, itself
  std::vector<std::uint32_t> begins_;  // in bytes_, by number
  std::vector<Slot> slots_ = std::vector<Slot>(kFirstSlots);
};

}  // namespace lede::bulk
