#include "bulk/term_table.h"

#include <algorithm>
#include <cstring>

#include "digest.h"

namespace lede::bulk {
namespace {

// The first eight bytes as a number that sorts as they do.
std::uint64_t beginning_of(std::string_view term) {
  constexpr std::size_t kBytes = 8;
  std::uint64_t number = 0;
  for (std::size_t at = 0; at < kBytes; ++at) {
    const auto byte =
        at < term.size() ? static_cast<unsigned char>(term[at]) : 0U;
    number = number << 8U | byte;
  }
  return number;
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
  for (; slots_[at].begin != 0; at = (at + 1) & mask) {
    const std::size_t begin = slots_[at].begin - 1;
    if (slots_[at].tag == tag && term_at(begin) == term) {
      return number_at(begin);
    }
  }
  slots_[at] = {tag, static_cast<std::uint32_t>(bytes_.size() + 1)};
  const Number number = add(term);
  if (2 * size() > slots_.size()) grow();
  return number;
}

void TermTable::fetch_term(std::uint64_t digest) const {
  const std::uint32_t tag = tag_of(digest);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = digest & mask;
  while (slots_[at].begin != 0 && slots_[at].tag != tag) at = (at + 1) & mask;
  __builtin_prefetch(bytes_.data() + slots_[at].begin);
}

std::string_view TermTable::term_at(std::size_t begin) const {
  const char* size = bytes_.data() + begin + sizeof(Number);
  return {size + 1, static_cast<unsigned char>(*size)};
}

TermTable::Number TermTable::number_at(std::size_t begin) const {
  Number number = 0;
  std::memcpy(&number, bytes_.data() + begin, sizeof number);
  return number;
}

TermTable::Number TermTable::add(std::string_view term) {
  const auto number = static_cast<Number>(size());
  begins_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  bytes_.append(reinterpret_cast<const char*>(&number), sizeof number);
  bytes_ += static_cast<char>(term.size());
  bytes_ += term;
  return number;
}

TermTable::Slot& TermTable::free_slot(std::uint64_t digest) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = digest & mask;
  while (slots_[at].begin != 0) at = (at + 1) & mask;
  return slots_[at];
}

void TermTable::grow() {
  slots_ = std::vector<Slot>(2 * slots_.size());
  for (const std::uint32_t begin : begins_) {
    const std::uint64_t digest = short_digest_of(term_at(begin));
    free_slot(digest) = {tag_of(digest), begin + 1};
  }
}

std::vector<TermTable::Number> TermTable::in_order() const {
  struct Entry {
    std::uint64_t beginning;
    Number number;
  };
  std::vector<Entry> entries;
  entries.reserve(size());
  for (Number number = 0; number < size(); ++number) {
    entries.push_back({beginning_of(term(number)), number});
  }
  std::sort(entries.begin(), entries.end(),
            [this](const Entry& a, const Entry& b) {
              if (a.beginning != b.beginning) return a.beginning < b.beginning;
              return term(a.number) < term(b.number);
            });
  std::vector<Number> numbers;
  numbers.reserve(size());
  for (const Entry& entry : entries) numbers.push_back(entry.number);
  return numbers;
}

std::size_t TermTable::memory_bytes() const {
  constexpr std::size_t kInOrderBytes = 40;  // for a term, in sorting
  return bytes_.capacity() + bytes_.size() +
         begins_.capacity() * sizeof begins_[0] +
         slots_.size() * sizeof slots_[0] + size() * kInOrderBytes;
}

void TermTable::clear() {
  bytes_.clear();
  begins_.clear();
  std::fill(slots_.begin(), slots_.end(), Slot());
}

}  // namespace lede::bulk
