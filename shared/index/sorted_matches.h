#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "match.h"

namespace lede {

/// Sees every match of a search and keeps the first `capacity` of them by the
/// rules, for orders that Xapian has none of: it adds weights up and does not
/// multiply them, and has no place for what has no date. Private to index/.
class SortedMatches : public Xapian::MatchSpy {
 public:
  SortedMatches(const MatchRules& rules, std::size_t capacity)
      : rules_(rules), capacity_(capacity) {}

  void operator()(const Xapian::Document& document, double weight) override;

  /// Those behind the first `offset`, in order.
  std::vector<Match> from(std::size_t offset);
  std::size_t total() const { return total_; }

 private:
  struct Entry {
    double key;  // the greater stands first
    Match match;
  };

  static bool stands_before(const Entry& left, const Entry& right);
  Entry entry_of(const Xapian::Document& document, double weight) const;

  MatchRules rules_;
  std::size_t capacity_;
  std::vector<Entry> heap_;  // the last of the kept at its top
  std::size_t total_ = 0;
};

}  // namespace lede
