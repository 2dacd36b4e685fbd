#include "pipeline/term_collector.h"

#include <functional>
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
  terms_.push_back({bytes_.size(), bytes_.size() + term.size(), 0});
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

IndexTerms TermCollector::collected() const {
  IndexTerms collected;
  collected.reserve(terms_.size(), bytes_.size());
  for (const Term& term : terms_) collected.add(text_of(term), term.count);
  collected.add_places(places_);
  return collected;
}

}  // namespace lede
