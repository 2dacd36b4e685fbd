#include "ngram_counts.h"

#include <algorithm>

#include "line_symbols.h"

namespace lede::bench {

void NgramCounts::add(std::string_view line, std::uint32_t weight) {
  const auto symbols = symbols_of_line(line);
  for (std::size_t end = 1; end <= symbols.size(); ++end) {
    Ngram ngram = 0;
    for (std::size_t length = 1; length <= std::min(end, kMostLength);
         ++length) {
      ngram = with_first(symbols[end - length].symbol, ngram, length - 1);
      std::uint32_t& count = counts_[length][ngram];
      Followers& followers = followers_[length - 1][without_last(ngram)];
      followers.count += weight;
      followers.discounted -= std::min(count, kDiscount);
      count += weight;
      followers.discounted += std::min(count, kDiscount);
    }
  }
}

std::uint32_t NgramCounts::of(Ngram ngram, std::size_t length) const {
  const auto found = counts_[length].find(ngram);
  return found == counts_[length].end() ? 0 : found->second;
}

Followers NgramCounts::behind(Ngram context, std::size_t length) const {
  const auto found = followers_[length].find(context);
  return found == followers_[length].end() ? Followers{} : found->second;
}

}  // namespace lede::bench
