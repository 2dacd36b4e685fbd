#include "render/facet_bars.h"

#include <algorithm>
#include <string_view>

#include <lede/terminal_safe.h>

#include "display_width.h"
#include "render/facet_rows.h"
#include "utf8.h"

namespace lede {
namespace {

constexpr std::size_t kWidestName = 32;
constexpr std::size_t kWidestBar = 40;
constexpr std::size_t kNarrowestBar = 8;

// As much of a name as so many columns hold.
std::string fitted(std::string_view name, std::size_t columns) {
  std::string safe = terminal_safe(name);
  if (display_columns(safe) <= columns) return safe;
  while (!safe.empty() && display_columns(safe) >= columns) {
    safe.resize(border_before(safe, safe.size() - 1));
  }
  return safe + "…";
}

std::string spaces(std::size_t count) { return std::string(count, ' '); }

// In eighths of a column, at least one.
std::string bar(std::size_t articles, std::size_t most, std::size_t columns) {
  constexpr std::string_view kEighths[] = {"",  "▏", "▎", "▍",
                                           "▌", "▋", "▊", "▉"};
  const std::size_t eighths =
      std::max<std::size_t>(articles * columns * 8 / most, 1);
  std::string text;
  for (std::size_t full = eighths / 8; full > 0; --full) text += "█";
  return text.append(kEighths[eighths % 8]);
}

std::string lines_of(const FacetRows& facet, std::size_t columns) {
  std::size_t name_columns = 0;
  for (const FacetCount& row : facet.rows) {
    name_columns =
        std::max(name_columns, display_columns(fitted(row.name, kWidestName)));
  }
  const std::size_t digits = std::to_string(facet.most).size();
  const std::size_t used = name_columns + digits + 6;
  const std::size_t room = columns > used ? columns - used : 0;
  const std::size_t bar_columns =
      columns == 0 ? kWidestBar : std::clamp(room, kNarrowestBar, kWidestBar);
  std::string lines = facet.title + "\n";
  for (const FacetCount& row : facet.rows) {
    const std::string name = fitted(row.name, kWidestName);
    const std::string count = std::to_string(row.articles);
    lines.append("  ").append(name);
    lines += spaces(name_columns - display_columns(name));
    lines += spaces(2 + digits - count.size()) + count + "  ";
    lines += bar(row.articles, facet.most, bar_columns) + "\n";
  }
  if (facet.left_out > 0) {
    lines += "  … and " + std::to_string(facet.left_out) + " more\n";
  }
  return lines;
}

}  // namespace

std::string facet_bars(const Facets& facets, std::size_t columns) {
  std::string text;
  for (const FacetRows& facet : facet_rows(facets)) {
    text += lines_of(facet, columns) + "\n";
  }
  return text;
}

}  // namespace lede
