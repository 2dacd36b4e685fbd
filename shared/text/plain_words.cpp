#include "plain_words.h"

#include <array>
#include <bit>
#include <cstring>

#include "plain_block.h"

namespace lede {
namespace {

using Mask = PlainBlock::Mask;

// The bytes of words. Numbers are the rules of UAX #29.
Mask words_in(const PlainBlock& block) {
  const Mask letters = block.letters();
  const Mask digits = block.digits;
  const Mask between_letters = letters << 1U & letters >> 1U;
  const Mask between_digits = digits << 1U & digits >> 1U;
  const Mask around_wide =
      (letters << 1U & letters >> 3U) | (digits << 1U & digits >> 3U);
  const Mask wide = block.wide_apostrophes & around_wide;
  const Mask joined =  // 6, 7, 11, 12
      ((block.points | block.apostrophes) & between_letters) |
      ((block.points | block.apostrophes | block.commas) & between_digits) |
      wide | wide << 1U | wide << 2U;
  return letters | digits | joined;  // 5, 8 to 10
}

// What needs more than these rules. Whether a colon joins letters, versions of
// ICU do not agree.
Mask hard_in(const PlainBlock& block) {
  const Mask letters = block.letters();
  return block.other | (block.colons & letters << 1U & letters >> 1U);
}

PlainBlock last_block(std::string_view rest) {
  std::array<char, PlainBlock::kBytes> bytes;
  bytes.fill(' ');
  std::memcpy(bytes.data(), rest.data(), rest.size());
  return PlainBlock::of(bytes.data());
}

}  // namespace

std::size_t find_plain_words(std::string_view text, std::size_t at,
                             std::vector<Span>& words) {
  while (at < text.size()) {
    const bool last = text.size() - at < PlainBlock::kBytes;
    const PlainBlock block =
        last ? last_block(text.substr(at)) : PlainBlock::of(text.data() + at);
    // Only stretches that end in this block are read, so that no word has to be
    // put together of two parts.
    const Mask whole = block.whole_stretches(hard_in(block));
    if (whole == 0) return at;
    const Mask inside = words_in(block) & whole;
    Mask begins = inside & ~(inside << 1U);
    Mask behind = ~inside & inside << 1U;
    for (; begins != 0; begins &= begins - 1, behind &= behind - 1) {
      words.push_back(
          {at + static_cast<std::size_t>(std::countr_zero(begins)),
           at + static_cast<std::size_t>(std::countr_zero(behind))});
    }
    at += static_cast<std::size_t>(std::popcount(whole));
  }
  return text.size();
}

}  // namespace lede
