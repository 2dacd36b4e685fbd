#include "word_numbers.h"

#include <utility>

namespace lede {

std::size_t WordNumbers::slot_of(const Word& word, Zone zone) const {
  constexpr std::size_t kGoldenRatio = 0x9E3779B97F4A7C15U;
  const auto address = reinterpret_cast<std::uintptr_t>(&word);
  const std::size_t hash =
      (address + static_cast<std::size_t>(zone)) * kGoldenRatio >> 32U;
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].word != nullptr &&
         (slots_[at].word != &word || slots_[at].zone != zone)) {
    at = (at + 1) & mask;
  }
  return at;
}

const WordNumbers::Entry& WordNumbers::add(const Word& word, Zone zone) {
  if (2 * ++count_ > slots_.size()) {
    const std::vector<Entry> before =
        std::exchange(slots_, std::vector<Entry>(2 * slots_.size()));
    for (const Entry& entry : before) {
      if (entry.word == nullptr) continue;
      slots_[slot_of(*entry.word, entry.zone)] = entry;
    }
  }
  Entry& slot = slots_[slot_of(word, zone)];
  slot = {&word, zone, terms_.number_of(exact_term(word.term, zone)),
          static_cast<std::uint32_t>(stems_.size()),
          static_cast<std::uint32_t>(word.stems.size())};
  for (const std::string& stem : word.stems) {
    stems_.push_back(terms_.number_of(stem_term(stem, zone)));
  }
  return slot;
}

}  // namespace lede
