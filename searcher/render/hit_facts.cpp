#include "render/hit_facts.h"

#include <cmath>
#include <cstdio>
#include <string_view>
#include <utility>

#include "render/shortened.h"

namespace lede {
namespace {

std::string two_decimals(double number) {
  char text[64];
  const int size = std::snprintf(text, sizeof text, "%.2f", number);
  return {text, static_cast<std::size_t>(size)};
}

std::string percent(double share) {
  const long rounded = std::lround(100 * share);
  if (rounded == 0) return "<1 %";
  return std::to_string(rounded) + " %";
}

std::string languages_of(const Hit& hit) {
  if (hit.languages.empty()) return {};
  if (hit.languages.size() == 1) return hit.language;
  std::string text;
  for (const LanguageShare& share : hit.languages) {
    if (!text.empty()) text += ", ";
    text.append(share.language).append(" ").append(percent(share.share));
  }
  return text;
}

}  // namespace

std::vector<std::string> facts_of(const Hit& hit, const SearchResult& result) {
  constexpr std::size_t kDateCharacters = 10;
  std::vector<std::string> facts;
  const auto add = [&facts](std::string fact) {
    if (!fact.empty()) facts.push_back(std::move(fact));
  };
  add(hit.source);
  add(hit.url.empty() ? hit.id : hit.url);
  if (result.indexes.size() > 1) add(hit.index);
  add(hit.published.substr(0, kDateCharacters));
  add(languages_of(hit));
  add(two_decimals(hit.score));
  return facts;
}

std::string summary_of(const SearchResult& result) {
  constexpr std::size_t kQueryCharacters = 200;
  if (result.total == 0) {
    return "Nothing found for: " + shortened(result.query, kQueryCharacters);
  }
  const std::string total = (result.total_is_exact ? "" : "at least ") +
                            std::to_string(result.total) +
                            (result.total == 1 ? " article" : " articles");
  const bool only_counted = result.offset == 0 && result.hits.empty();
  if (only_counted || result.hits.size() == result.total) {
    return total + " found";
  }
  if (result.hits.empty()) return total + " found, none on this page";
  return total + " found, " + std::to_string(result.offset + 1) + " to " +
         std::to_string(result.offset + result.hits.size()) + " shown";
}

}  // namespace lede
