#include "facet_counter.h"

#include <algorithm>
#include <vector>

#include "schema.h"

namespace lede {
namespace {

std::vector<FacetCount> by_name(const std::map<std::string, std::size_t>& of) {
  std::vector<FacetCount> counts;
  counts.reserve(of.size());
  for (const auto& [name, articles] : of) counts.push_back({name, articles});
  return counts;
}

std::vector<FacetCount> most_first(
    const std::map<std::string, std::size_t>& of) {
  std::vector<FacetCount> counts = by_name(of);
  std::stable_sort(counts.begin(), counts.end(),
                   [](const FacetCount& a, const FacetCount& b) {
                     return a.articles > b.articles;
                   });
  return counts;
}

void count(std::string name, std::map<std::string, std::size_t>& in) {
  if (!name.empty()) ++in[std::move(name)];
}

}  // namespace

void FacetCounter::operator()(const Xapian::Document& document,
                              double /*weight*/) {
  constexpr std::size_t kMonthBytes = 7;  // of "2025-11-27"
  count(document.get_value(kSourceSlot), sources_);
  count(document.get_value(kLanguageSlot), languages_);
  count(document.get_value(kAuthorSlot), authors_);
  count(document.get_value(kDateSlot).substr(0, kMonthBytes), months_);
}

Facets FacetCounter::facets() const {
  return {most_first(sources_), most_first(languages_), most_first(authors_),
          by_name(months_)};
}

}  // namespace lede
