#include "render/facet_rows.h"

#include <algorithm>
#include <utility>

namespace lede {
namespace {

constexpr std::size_t kMostRows = 10;
constexpr std::size_t kMostMonths = 24;

FacetRows rows_of(std::string title, std::vector<FacetCount> rows,
                  std::size_t left_out) {
  std::size_t most = 0;
  for (const FacetCount& row : rows) most = std::max(most, row.articles);
  return {std::move(title), std::move(rows), most, left_out};
}

FacetRows largest(std::string title, const std::vector<FacetCount>& counts) {
  const std::size_t shown = std::min(counts.size(), kMostRows);
  return rows_of(
      std::move(title),
      {counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(shown)},
      counts.size() - shown);
}

FacetRows last(std::string title, const std::vector<FacetCount>& counts) {
  const std::size_t shown = std::min(counts.size(), kMostMonths);
  return rows_of(
      std::move(title),
      {counts.end() - static_cast<std::ptrdiff_t>(shown), counts.end()},
      counts.size() - shown);
}

}  // namespace

std::vector<FacetRows> facet_rows(const Facets& facets) {
  std::vector<FacetRows> all;
  all.push_back(largest("By source", facets.sources));
  all.push_back(largest("By language", facets.languages));
  all.push_back(largest("By author", facets.authors));
  all.push_back(last("By month", facets.months));
  std::erase_if(all, [](const FacetRows& each) { return each.rows.empty(); });
  return all;
}

}  // namespace lede
