#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "index_document.h"

namespace lede {

/// Gathers the terms of one document, each once.
///
///     TermCollector terms;
///     const auto port = terms.number_of("port");
///     terms.add(port, 1);
///     terms.add_place(port, 7);
///     terms.add(terms.number_of("Zport"), 1);
///     document.terms = terms.take();
class TermCollector {
 public:
  /// Stands for a term in this collector; counted from 0.
  using Number = std::uint32_t;

  /// Makes room for about so many terms, and places.
  void reserve(std::size_t terms, std::size_t places);

  /// The number of a term, a new one for a term that was not there.
  Number number_of(std::string_view term);

  /// Counts a term so many times more.
  void add(Number term, std::uint32_t count) { terms_.count_more(term, count); }

  /// Says that a term stands at a place. Places rise.
  void add_place(Number term, std::uint32_t position) {
    terms_.add_place({position, term});
  }

  /// All terms, in the order of their numbers. It gathers none after that.
  IndexTerms take() { return std::move(terms_); }

 private:
  struct Slot {
    std::uint32_t tag = 0;  // of the digest, what does not choose the slot
    Number number = 0;      // plus 1; 0: the slot is free
  };

  Slot& free_slot(std::uint64_t digest);
  void grow_to(std::size_t slots);

  IndexTerms terms_;
  std::vector<Slot> slots_ = std::vector<Slot>(256);  // open addressing
};

}  // namespace lede
