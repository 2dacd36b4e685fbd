#include "facet_counter.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace lede {
namespace {

std::vector<FacetCount> by_name(const auto& of) {
  std::vector<FacetCount> counts;
  counts.reserve(of.size());
  for (const auto& [name, articles] : of) counts.push_back({name, articles});
  return counts;
}

std::vector<FacetCount> most_first(const auto& of) {
  std::vector<FacetCount> counts = by_name(of);
  std::stable_sort(counts.begin(), counts.end(),
                   [](const FacetCount& a, const FacetCount& b) {
                     return a.articles > b.articles;
                   });
  return counts;
}

}  // namespace

void FacetCounter::count(std::uint32_t slot, std::string_view value) {
  constexpr std::size_t kMonthBytes = 7;  // of "2025-11-27"
  if (value.empty()) return;
  if (slot == kDateSlot) value = value.substr(0, kMonthBytes);
  Counts& counts = counts_[slot];
  const auto found = counts.find(value);
  if (found == counts.end()) {
    counts.emplace(value, 1);
  } else {
    ++found->second;
  }
}

Facets FacetCounter::facets() const {
  const auto of = [this](std::uint32_t slot) {
    const auto found = counts_.find(slot);
    return found == counts_.end() ? Counts() : found->second;
  };
  return {most_first(of(kSourceSlot)), most_first(of(kLanguageSlot)),
          most_first(of(kAuthorSlot)), by_name(of(kDateSlot))};
}

}  // namespace lede
