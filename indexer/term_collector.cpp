#include "term_collector.h"

#include <functional>
#include <span>
#include <utility>

namespace lede {

TermCollector::Number TermCollector::number_of(std::string_view term) {
  const std::size_t hash = std::hash<std::string_view>()(term);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].number != 0; at = (at + 1) & mask) {
    const Number number = slots_[at].number - 1;
    if (slots_[at].hash == hash && text_of(terms_[number]) == term) {
      return number;
    }
  }
  terms_.push_back({bytes_.size(), bytes_.size() + term.size(), 0, 0});
  bytes_ += term;
  const auto count = static_cast<Number>(terms_.size());
  slots_[at] = {hash, count};
  if (2 * terms_.size() > slots_.size()) grow();
  return count - 1;
}

void TermCollector::grow() {
  const std::vector<Slot> before =
      std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : before) {
    if (slot.number == 0) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].number != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

// The places are brought from the order of the text into that of terms by
// counting how many each term has.
IndexTerms TermCollector::collected() const {
  std::vector<std::size_t> next(terms_.size());
  std::size_t begin = 0;
  for (Number term = 0; term < terms_.size(); ++term) {
    next[term] = begin;
    begin += terms_[term].places;
  }
  std::vector<std::uint32_t> positions(places_.size());
  for (const Place& place : places_) {
    positions[next[place.term]++] = place.position;
  }
  IndexTerms collected;
  collected.reserve(terms_.size(), bytes_.size(), positions.size());
  const std::span<const std::uint32_t> all = positions;
  for (Number term = 0; term < terms_.size(); ++term) {
    const Term& each = terms_[term];
    collected.add(text_of(each), each.count,
                  all.subspan(next[term] - each.places, each.places));
  }
  return collected;
}

}  // namespace lede
