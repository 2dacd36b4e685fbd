#include "ngram_counts.h"

#include <algorithm>
#include <string>

#include "utf8.h"

namespace lede::bench {
namespace {

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    characters += character.code;
    at += character.size_bytes;
  }
  return characters;
}

}  // namespace

void NgramCounts::add(std::string_view line) {
  const auto symbols = symbols_of(U'\n' + characters_of(line) + U'\n');
  for (std::size_t end = 1; end <= symbols.size(); ++end) {
    Ngram ngram = 0;
    for (std::size_t length = 1; length <= std::min(end, kMostLength);
         ++length) {
      ngram = with_first(symbols[end - length].symbol, ngram, length - 1);
      std::uint32_t& count = counts_[length][ngram];
      Followers& followers = followers_[length - 1][without_last(ngram)];
      ++followers.count;
      followers.kinds += count++ == 0 ? 1 : 0;
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
