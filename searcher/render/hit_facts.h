#pragma once

#include <string>
#include <vector>

#include <lede/searcher.h>

namespace lede {

/// What people are told of a hit of an answer beside its text, in order: where
/// it is from, its address or id, the index where there are several, the day,
/// the languages, the score; what is unknown is left out. Nothing is escaped.
std::vector<std::string> facts_of(const Hit& hit, const SearchResult& result);

/// "12 articles found, 1 to 10 shown". Nothing is escaped.
std::string summary_of(const SearchResult& result);

}  // namespace lede
