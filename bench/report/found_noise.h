#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include <lede/span.h>

#include "analyser.h"
#include "noise/noise.h"

namespace lede::bench {

/// The noise of texts, found as the indexer finds it.
class NoiseOfText {
 public:
  std::vector<NoiseBlock> in(std::string_view text, Language language) {
    return find_noise(text, body_lines(text),
                      analyser_.passages(text, language));
  }

  BreakFinder& breaks() { return analyser_.breaks(); }

 private:
  Analyser analyser_;
};

/// True where the middle of a span lies in one of the blocks.
template <typename Block>
bool is_noise(Span span, const std::vector<Block>& noise) {
  const std::size_t middle = span.begin + span.size() / 2;
  return std::any_of(noise.begin(), noise.end(), [middle](const Block& block) {
    return middle >= block.span.begin && middle < block.span.end;
  });
}

}  // namespace lede::bench
