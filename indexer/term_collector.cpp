#include "term_collector.h"

#include <functional>

namespace lede {

TermCollector::Number TermCollector::number_of(std::string term) {
  const std::size_t hash = std::hash<std::string>()(term);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].number != 0; at = (at + 1) & mask) {
    const Number number = slots_[at].number - 1;
    if (slots_[at].hash == hash && terms_[number].term == term) return number;
  }
  terms_.push_back({std::move(term), 0, {}});
  const auto count = static_cast<Number>(terms_.size());
  slots_[at] = {hash, count};
  if (2 * terms_.size() > slots_.size()) grow();
  return count - 1;
}

void TermCollector::grow() {
  std::vector<Slot> slots(2 * slots_.size());
  const std::size_t mask = slots.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.number == 0) continue;
    std::size_t at = slot.hash & mask;
    while (slots[at].number != 0) at = (at + 1) & mask;
    slots[at] = slot;
  }
  slots_ = std::move(slots);
}

}  // namespace lede
