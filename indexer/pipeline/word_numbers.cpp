#include "pipeline/word_numbers.h"

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
  slot = {&word, zone, number_of(exact_prefix(zone), word.term),
          static_cast<std::uint32_t>(stems_.size()),
          static_cast<std::uint32_t>(word.stems.size())};
  for (const std::string_view stem : word.stems) {
    stems_.push_back(number_of(stem_prefix(zone), stem));
  }
  return slot;
}

TermCollector::Number WordNumbers::number_of(std::string_view prefix,
                                             std::string_view word) {
  if (prefix.empty()) return terms_.number_of(word);
  term_.assign(prefix).append(word);
  return terms_.number_of(term_);
}

void WordNumbers::fetch(std::span<const Token> ahead) {
  constexpr std::size_t kAhead = 16;
  constexpr std::size_t kLineBytes = 64;  // a row is seldom in more than two
  if (ahead.size() <= kAhead) return;
  const auto* row = reinterpret_cast<const char*>(ahead[kAhead].word);
  __builtin_prefetch(row);
  __builtin_prefetch(row + kLineBytes);
}

}  // namespace lede
