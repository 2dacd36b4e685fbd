#include "extract/word_finder.h"

namespace lede {

WordFinder::WordFinder(const std::vector<Word>& words) : states_(1) {
  for (const Word& word : words) add(word);
  link();
}

std::size_t WordFinder::symbol_of(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  if (code >= 0x80) return 27U + (code - 0x80U);
  const unsigned lower = code | 0x20U;
  return lower >= 'a' && lower <= 'z' ? lower - 'a' + 1U : 0U;
}

void WordFinder::add(const Word& word) {
  std::size_t at = 0;
  for (const char byte : word.text) {
    const std::size_t symbol = symbol_of(byte);
    if (states_[at].next[symbol] == 0) {
      states_[at].next[symbol] = static_cast<std::uint16_t>(states_.size());
      states_.emplace_back();
    }
    at = states_[at].next[symbol];
  }
  states_[at].bits |= word.bits;
}

// Breadth first, so that the state for a shorter end is ready.
void WordFinder::link() {
  std::vector<std::uint16_t> queue = {0};
  for (std::size_t head = 0; head < queue.size(); ++head) {
    const std::uint16_t at = queue[head];
    for (std::size_t symbol = 0; symbol < kSymbols; ++symbol) {
      const std::uint16_t child = states_[at].next[symbol];
      const std::uint16_t by_shorter =
          at == 0 ? std::uint16_t{0}
                  : states_[states_[at].shorter].next[symbol];
      if (child == 0) {
        states_[at].next[symbol] = by_shorter;
        continue;
      }
      states_[child].shorter = by_shorter;
      states_[child].bits |= states_[by_shorter].bits;
      queue.push_back(child);
    }
  }
}

std::uint32_t WordFinder::bits_in(std::string_view text) const {
  std::size_t at = states_[0].next[0];
  std::uint32_t bits = states_[at].bits;
  for (const char byte : text) {
    at = states_[at].next[symbol_of(byte)];
    bits |= states_[at].bits;
  }
  at = states_[at].next[0];
  return bits | states_[at].bits;
}

}  // namespace lede
