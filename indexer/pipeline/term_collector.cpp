#include "pipeline/term_collector.h"

#include <bit>

#include "digest.h"

namespace lede {
namespace {

std::uint32_t tag_of(std::uint64_t digest) {
  return static_cast<std::uint32_t>(digest >> 32U);
}

}  // namespace

TermCollector::Number TermCollector::number_of(std::string_view term) {
  const std::uint64_t digest = short_digest_of(term);
  const std::uint32_t tag = tag_of(digest);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = digest & mask;
  for (; slots_[at].number != 0; at = (at + 1) & mask) {
    const Number number = slots_[at].number - 1;
    if (slots_[at].tag == tag && terms_[number].term == term) return number;
  }
  const auto number = static_cast<Number>(terms_.size());
  terms_.add(term, digest, 0);
  slots_[at] = {tag, number + 1};
  if (2 * terms_.size() > slots_.size()) grow_to(2 * slots_.size());
  return number;
}

TermCollector::Slot& TermCollector::free_slot(std::uint64_t digest) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = digest & mask;
  while (slots_[at].number != 0) at = (at + 1) & mask;
  return slots_[at];
}

// Some terms are of compounds and of what an article says of itself.
void TermCollector::reserve(std::size_t terms, std::size_t places) {
  const std::size_t all = terms + terms / 8 + 64;
  terms_.reserve(all, places + places / 8);
  const std::size_t slots = std::bit_ceil(2 * all);
  if (slots > slots_.size()) grow_to(slots);
}

void TermCollector::grow_to(std::size_t slots) {
  slots_ = std::vector<Slot>(slots);
  Number number = 0;
  for (const IndexTerm& term : terms_) {
    free_slot(term.digest) = {tag_of(term.digest), ++number};
  }
}

}  // namespace lede
