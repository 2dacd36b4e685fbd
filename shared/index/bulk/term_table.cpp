#include "bulk/term_table.h"

#include <algorithm>
#include <functional>

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

std::uint32_t tag_of(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash >> 32U);
}

}  // namespace

std::uint64_t TermTable::hash_of(std::string_view term) {
  return std::hash<std::string_view>()(term);
}

TermTable::Number TermTable::number_of(std::string_view term,
                                       std::uint64_t hash) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].number != 0; at = (at + 1) & mask) {
    const Number number = slots_[at].number - 1;
    if (slots_[at].hash == tag_of(hash) && this->term(number) == term) {
      return number;
    }
  }
  const auto number = static_cast<Number>(size());
  bytes_ += term;
  begins_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  slots_[at] = {tag_of(hash), number + 1};
  if (2 * size() > slots_.size()) grow();
  return number;
}

void TermTable::grow() {
  slots_ = std::vector<Slot>(2 * slots_.size());
  const std::size_t mask = slots_.size() - 1;
  for (Number number = 0; number < size(); ++number) {
    const std::uint64_t hash = hash_of(term(number));
    std::size_t at = hash & mask;
    while (slots_[at].number != 0) at = (at + 1) & mask;
    slots_[at] = {tag_of(hash), number + 1};
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
  begins_.assign(1, 0);
  std::fill(slots_.begin(), slots_.end(), Slot());
}

}  // namespace lede::bulk
