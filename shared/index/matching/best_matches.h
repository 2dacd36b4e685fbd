#pragma once

#include <cstddef>
#include <limits>
#include <string_view>
#include <vector>

#include "match.h"

namespace lede {

/// Sees every match of a search and keeps the first `capacity` of them by the
/// rules.
class BestMatches {
 public:
  BestMatches(const MatchRules& rules, std::size_t capacity)
      : rules_(rules),
        capacity_(capacity),
        least_score_((capacity == 0 ? 1 : -1) *
                     std::numeric_limits<double>::infinity()) {}

  /// Must add() be told the dates of articles?
  bool needs_dates() const {
    return rules_.order != MatchOrder::kBest || has_half_life();
  }

  /// Is there no need to add() a match of this score? Most of many matches
  /// score less than those that are kept.
  bool is_too_low(double score) const { return score < least_score_; }

  /// `date` is as the index has it, empty without one.
  void add(const Match& match, std::string_view date) {
    const Entry entry = entry_of(match, date);
    const bool is_full = kept_.size() == capacity_;
    if (is_full && (capacity_ == 0 || !stands_before(entry, kept_.front()))) {
      return;
    }
    keep(entry);
  }

  /// Those behind the first `offset`, in order.
  std::vector<Match> from(std::size_t offset);

 private:
  struct Entry {
    double key;  // the greater stands first
    Match match;
  };

  static bool stands_before(const Entry& left, const Entry& right) {
    if (left.key != right.key) return left.key > right.key;
    if (left.match.score != right.match.score) {
      return left.match.score > right.match.score;
    }
    return left.match.document < right.match.document;
  }

  bool has_half_life() const { return rules_.half_life.count() > 0; }
  Entry entry_of(const Match& match, std::string_view date) const {
    if (!needs_dates()) return {match.score, match};
    return dated_entry(match, date);
  }
  Entry dated_entry(const Match& match, std::string_view date) const;
  void keep(const Entry& entry);

  MatchRules rules_;
  std::size_t capacity_;
  std::vector<Entry> kept_;  // a heap, the last of them at its top
  double least_score_;       // of what may still be kept
};

}  // namespace lede
