#include "evidence/plain_letters.h"

#include <bit>

namespace lede::evidence {
namespace {

using Mask = PlainBlock::Mask;

// What may be a part of an address: "example.com", "https:", not "U.S." and
// "10:30". An @ is not plain.
Mask hard_in(const PlainBlock& block) {
  const Mask host = block.points & block.latin << 1U & block.latin >> 1U;
  const Mask scheme = block.colons & block.latin << 1U & ~(block.spaces >> 1U);
  return block.other | (host & ~(block.capitals >> 1U)) | scheme;
}

// The words of a script: its letters, and apostrophes between two of them.
Mask words_of(Mask letters, const PlainBlock& block) {
  const Mask wide = block.wide_apostrophes & letters << 1U & letters >> 3U;
  return letters | (block.apostrophes & letters << 1U & letters >> 1U) | wide |
         wide << 1U | wide << 2U;
}

// Those of the words, runs of bits, that begin with a capital letter of so many
// bytes and go on with another character than a capital (see name.h). Adding a
// run's first bit to the run carries to behind its end.
Mask names_among(Mask words, Mask all_capitals, unsigned letter_bytes) {
  const Mask begins = words & ~(words << 1U);
  const Mask capitals = all_capitals & words;
  const Mask names = begins & capitals & ~(capitals >> letter_bytes);
  return words & ~(words + names);
}

std::size_t count_of(Mask mask) {
  return mask == 0 ? 0 : static_cast<std::size_t>(std::popcount(mask));
}

}  // namespace

PlainLetters::PlainLetters(std::string_view text, std::size_t at)
    : begin_(at), end_(at) {
  if (text.size() - at < PlainBlock::kBytes) return;
  block_ = PlainBlock::of(text.data() + at);
  const Mask whole = block_.whole_stretches(hard_in(block_));
  const Mask latin = words_of(block_.latin, block_) & whole;
  const Mask cyrillic = words_of(block_.cyrillic, block_) & whole;
  names_ = names_among(latin, block_.capitals, 1) |
           names_among(cyrillic, block_.capitals, 2);
  signs_ = (block_.stops | block_.lines) & whole;
  end_ = at + count_of(whole);
}

std::size_t PlainLetters::next_sign(std::size_t from) const {
  const Mask signs = signs_ & bits_of({from, end_});
  if (signs == 0) return end_;
  return begin_ + static_cast<std::size_t>(std::countr_zero(signs));
}

LetterCount PlainLetters::latin(Span within) const {
  const Mask letters = block_.latin & ~block_.behind & bits_of(within);
  return {count_of(letters), count_of(letters & names_)};
}

LetterCount PlainLetters::cyrillic(Span within) const {
  const Mask letters = block_.cyrillic & ~block_.behind & bits_of(within);
  return {count_of(letters), count_of(letters & names_)};
}

// A span that is not empty, of what is read.
Mask PlainLetters::bits_of(Span within) const {
  const Mask from = ~Mask{0} << (within.begin - begin_);
  const Mask to = ~Mask{0} >> (PlainBlock::kBytes - (within.end - begin_));
  return from & to;
}

}  // namespace lede::evidence
