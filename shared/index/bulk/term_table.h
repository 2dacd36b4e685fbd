#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bulk/byte_chains.h"

namespace lede::bulk {

/// Gives each term that it meets a number, counted from 0, and has the head of
/// its list. Open addressing, by short_digest_of() the terms; a slot holds a
/// part of it, so that most terms are looked at only to confirm what was found.
///
/// A table of millions of terms lies far from the processor. Who has many terms
/// to find goes over them in steps, each of which has the memory fetched that
/// the next one looks at:
///
///     for (each term) table.fetch_slot(digest);
///     for (each term) likely = table.fetch_likely(digest);
///     for (each term) if (likely != TermTable::kNone) table.fetch(likely);
///     for (each term) number = table.number_of(term, digest, likely);
class TermTable {
 public:
  using Number = std::uint32_t;
  static constexpr Number kNone = 0xFFFFFFFF;

  /// The documents that a term has been met in.
  struct List {
    ByteChains::Chain entries;
    std::uint32_t last_document = 0;
  };

  /// The number of a term with this digest; a new one for a term that is not
  /// known. Terms have 255 bytes at most.
  Number number_of(std::string_view term, std::uint64_t digest);

  /// The same, where it is `likely` that number.
  Number number_of(std::string_view term, std::uint64_t digest, Number likely) {
    const bool is_it = likely != kNone && this->term(likely) == term;
    return is_it ? likely : number_of(term, digest);
  }

  void fetch_slot(std::uint64_t digest) const {
    __builtin_prefetch(&slots_[digest & (slots_.size() - 1)]);
  }

  /// What number_of() gives but for terms that share a part of their digests;
  /// kNone for one that is not known.
  Number fetch_likely(std::uint64_t digest) const;

  void fetch_list(Number known) const { __builtin_prefetch(&terms_[known]); }

  void fetch(Number known) const {
    __builtin_prefetch(bytes_.data() + terms_[known].begin);
  }

  std::string_view term(Number number) const {
    const Term& term = terms_[number];
    return {bytes_.data() + term.begin, term.size};
  }

  /// Valid until a term is added.
  List& list(Number number) { return terms_[number].list; }
  const List& list(Number number) const { return terms_[number].list; }

  std::size_t size() const { return terms_.size(); }

  /// The numbers of all terms in the order of their bytes.
  std::vector<Number> in_order() const;

  /// What all takes, with what sorting and writing will.
  std::size_t memory_bytes() const;

  /// Forgets all terms.
  void clear();

 private:
  // Two to a line of the processor's cache, and none in two lines.
  struct alignas(32) Term {
    List list;
    std::uint32_t begin = 0;       // in bytes_
    std::uint32_t low_digest = 0;  // what chooses its slot
    std::uint8_t size = 0;
  };
  static_assert(sizeof(Term) == 32);
  struct Slot {
    std::uint32_t tag = 0;  // of the digest, what does not choose the slot
    Number number = 0;      // plus 1; 0: it is free
  };
  struct SortEntry;
  static constexpr std::size_t kFirstSlots = 1U << 16U;

  void sort(SortEntry* begin, SortEntry* end, std::size_t from_byte) const;
  void add(std::string_view term, std::uint64_t digest);
  void grow();

  std::string bytes_;  // of all terms
  std::vector<Term> terms_;
  std::vector<Slot> slots_ = std::vector<Slot>(kFirstSlots);
};

}  // namespace lede::bulk
