#include "pipeline/word_tally.h"

#include <iterator>
#include <utility>

namespace lede {

// Words lie at addresses that leave room for a zone.
std::uintptr_t WordTally::key_of(const Word& word, Zone zone) {
  static_assert(std::size(kAllZones) <= alignof(Word));
  return reinterpret_cast<std::uintptr_t>(&word) +
         static_cast<std::uintptr_t>(zone);
}

WordTally::Slot& WordTally::slot_of(std::uintptr_t key) {
  constexpr std::uint64_t kGoldenRatio = 0x9E3779B97F4A7C15U;
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = (key * kGoldenRatio >> 32U) & mask;
  while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & mask;
  return slots_[at];
}

std::uint32_t WordTally::number_of(const Word& word, Zone zone) {
  const std::uintptr_t key = key_of(word, zone);
  const Slot& known = slot_of(key);
  if (known.key != 0) return known.entry;
  const auto number = static_cast<std::uint32_t>(entries_.size());
  entries_.push_back({&word, zone, {}, 0});
  if (2 * entries_.size() > slots_.size()) grow();
  slot_of(key) = {key, number};
  return number;
}

void WordTally::grow() {
  const std::vector<Slot> before =
      std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
  for (const Slot& slot : before) {
    if (slot.key != 0) slot_of(slot.key) = slot;
  }
}

// The analyser knows a great many words, and those of a text lie anywhere among
// them, each in a row of memory that the processor can have there in time.
// Inlined, since GCC 12 leaves out calls of what does nothing but that.
inline void WordTally::fetch_words(std::size_t at) const {
  constexpr std::size_t kAhead = 16;
  constexpr std::size_t kLineBytes = 64;  // a row is seldom in more than two
  if (at + kAhead >= entries_.size()) return;
  const auto* row = reinterpret_cast<const char*>(entries_[at + kAhead].word);
  __builtin_prefetch(row);
  __builtin_prefetch(row + kLineBytes);
}

void WordTally::add_terms_to(TermCollector& terms) {
  terms.reserve(2 * entries_.size(), places_.size());
  for (std::size_t at = 0; at < entries_.size(); ++at) {
    fetch_words(at);
    Entry& entry = entries_[at];
    const Word& word = *entry.word;
    entry.exact = term_number(exact_prefix(entry.zone), word.term, terms);
    terms.add(entry.exact, entry.weights.exact);
    for (const std::string_view stem : word.stems) {
      terms.add(term_number(stem_prefix(entry.zone), stem, terms),
                entry.weights.stem);
    }
  }
  for (const Place& place : places_) {
    terms.add_place(entries_[place.entry].exact, place.position);
  }
}

TermCollector::Number WordTally::term_number(std::string_view prefix,
                                             std::string_view word,
                                             TermCollector& terms) {
  if (prefix.empty()) return terms.number_of(word);
  term_.assign(prefix).append(word);
  return terms.number_of(term_);
}

LanguageSet WordTally::languages() const {
  LanguageSet all;
  for (const Entry& entry : entries_) all |= entry.word->languages;
  return all;
}

}  // namespace lede
