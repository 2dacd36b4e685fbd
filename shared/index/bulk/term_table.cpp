#include "bulk/term_table.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace lede::bulk {
namespace {

constexpr std::size_t kMostTermBytes = 255;
constexpr std::size_t kSortedBytes = sizeof(std::uint64_t);

// Eight bytes of a term as a number that sorts as they do; zeros stand for what
// it does not have.
std::uint64_t bytes_from(std::string_view term, std::size_t from) {
  static_assert(std::endian::native == std::endian::little);
  std::uint64_t number = 0;
  if (from < term.size()) {
    const std::size_t size = std::min(term.size() - from, kSortedBytes);
    std::memcpy(&number, term.data() + from, size);
  }
  return __builtin_bswap64(number);
}

std::uint32_t tag_of(std::uint64_t digest) {
  return static_cast<std::uint32_t>(digest >> 32U);
}

}  // namespace

TermTable::Number TermTable::number_of(std::string_view term,
                                       std::uint64_t digest) {
  const std::uint32_t tag = tag_of(digest);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = digest & mask;
  for (; slots_[at].number != 0; at = (at + 1) & mask) {
    const Number number = slots_[at].number - 1;
    if (slots_[at].tag == tag && this->term(number) == term) return number;
  }
  const auto number = static_cast<Number>(size());
  slots_[at] = {tag, number + 1};
  add(term, digest);
  return number;
}

TermTable::Number TermTable::fetch_likely(std::uint64_t digest) const {
  const std::uint32_t tag = tag_of(digest);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = digest & mask;
  while (slots_[at].number != 0 && slots_[at].tag != tag) at = (at + 1) & mask;
  if (slots_[at].number == 0) return kNone;
  const Number number = slots_[at].number - 1;
  __builtin_prefetch(&terms_[number]);
  return number;
}

void TermTable::add(std::string_view term, std::uint64_t digest) {
  terms_.push_back({{},
                    static_cast<std::uint32_t>(bytes_.size()),
                    static_cast<std::uint32_t>(digest),
                    static_cast<std::uint8_t>(term.size())});
  bytes_ += term;
  if (2 * size() > slots_.size()) grow();
}

void TermTable::grow() {
  const std::vector<Slot> before =
      std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : before) {
    if (slot.number == 0) continue;
    std::size_t at = terms_[slot.number - 1].low_digest & mask;
    while (slots_[at].number != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

struct TermTable::SortEntry {
  std::uint64_t bytes;  // of the term, those that are looked at
  Number number;
};

std::vector<TermTable::Number> TermTable::in_order() const {
  std::vector<SortEntry> entries;
  entries.reserve(size());
  for (Number number = 0; number < size(); ++number) {
    entries.push_back({0, number});
  }
  sort(entries.data(), entries.data() + entries.size(), 0);
  std::vector<Number> numbers;
  numbers.reserve(size());
  for (const SortEntry& entry : entries) numbers.push_back(entry.number);
  return numbers;
}

// Terms whose bytes lie anywhere are looked at once for eight bytes, and again
// only where these are those of others.
void TermTable::sort(SortEntry* begin, SortEntry* end,
                     std::size_t from_byte) const {
  constexpr std::ptrdiff_t kFew = 8;
  // Terms that differ by zeros at their ends alone would be alike for ever.
  if (end - begin <= kFew || from_byte >= kMostTermBytes) {
    std::sort(begin, end, [this](const SortEntry& a, const SortEntry& b) {
      return term(a.number) < term(b.number);
    });
    return;
  }
  for (SortEntry* entry = begin; entry != end; ++entry) {
    entry->bytes = bytes_from(term(entry->number), from_byte);
  }
  std::sort(begin, end, [](const SortEntry& a, const SortEntry& b) {
    return a.bytes < b.bytes;
  });
  while (begin != end) {
    SortEntry* const other = std::find_if(
        begin, end,
        [begin](const SortEntry& each) { return each.bytes != begin->bytes; });
    if (other - begin > 1) sort(begin, other, from_byte + kSortedBytes);
    begin = other;
  }
}

std::size_t TermTable::memory_bytes() const {
  constexpr std::size_t kInOrderBytes = 40;  // for a term, in sorting
  return bytes_.capacity() + bytes_.size() +
         terms_.capacity() * sizeof terms_[0] +
         slots_.size() * sizeof slots_[0] + size() * kInOrderBytes;
}

void TermTable::clear() {
  bytes_.clear();
  terms_.clear();
  std::fill(slots_.begin(), slots_.end(), Slot());
}

}  // namespace lede::bulk
