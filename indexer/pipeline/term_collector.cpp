#include "pipeline/term_collector.h"

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
  if (2 * terms_.size() > slots_.size()) grow();
  return number;
}

TermCollector::Slot& TermCollector::free_slot(std::uint64_t digest) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = digest & mask;
  while (slots_[at].number != 0) at = (at + 1) & mask;
  return slots_[at];
}

void TermCollector::grow() {
  slots_ = std::vector<Slot>(2 * slots_.size());
  Number number = 0;
  for (const IndexTerm& term : terms_) {
    free_slot(term.digest) = {tag_of(term.digest), ++number};
  }
}

}  // namespace lede
