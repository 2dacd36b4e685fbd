#include "ending_counts.h"

#include "line_symbols.h"

namespace lede::bench {

void EndingCounts::add(std::string_view line, std::uint32_t weight) {
  WordEnding before = 0;
  WordSoFar word;
  for (const auto& [symbol, at] : symbols_of_line(line)) {
    if (is_letter(symbol)) {
      word.add(symbol);
      continue;
    }
    if (before != 0) behind_[before][word.governed()] += weight;
    before = is_space(symbol) && !word.empty() ? word.governing() : 0;
    word = {};
  }
}

}  // namespace lede::bench
