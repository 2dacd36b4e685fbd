#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index_document.h"

namespace lede {

/// Gathers the terms of one document, each once.
///
///     TermCollector terms;
///     const auto port = terms.number_of("port");
///     terms.add_place(port, 7, 1);
///     terms.add(terms.number_of("Zport"), 1);
///     document.terms = terms.collected();
class TermCollector {
 public:
  /// Stands for a term in this collector; counted from 0.
  using Number = std::uint32_t;

  /// The number of a term, a new one for a term that was not there.
  Number number_of(std::string_view term);

  /// Counts a term so many times more.
  void add(Number term, std::uint32_t count) { terms_[term].count += count; }

  /// The same, for a term that stands at a place. Places rise.
  void add_place(Number term, std::uint32_t position, std::uint32_t count) {
    terms_[term].count += count;
    places_.push_back({position, term});
  }

  /// All terms, in the order of their numbers.
  IndexTerms collected() const;

 private:
  struct Term {
    std::size_t bytes_begin = 0;
    std::size_t bytes_end = 0;
    std::uint32_t count = 0;
  };
  struct Slot {
    std::size_t hash = 0;
    Number number = 0;  // plus 1; 0: the slot is free
  };

  std::string_view text_of(const Term& term) const {
    return std::string_view(bytes_).substr(term.bytes_begin,
                                           term.bytes_end - term.bytes_begin);
  }
  void grow();

  std::string bytes_;
  std::vector<Term> terms_;
  std::vector<IndexPlace> places_;  // in the order in which they came
  std::vector<Slot> slots_ = std::vector<Slot>(2048);  // open addressing
};

}  // namespace lede
