#pragma once

#include <cstddef>
#include <string_view>

#include <lede/span.h>

#include "evidence/letter_count.h"
#include "plain_block.h"

namespace lede::evidence {

/// The letters of the next plain bytes of a text, and the signs among them that
/// may end a sentence or a line, all found at once (see plain_block.h).
class PlainLetters {
 public:
  /// Of the text from byte `at` on, where a stretch between spaces begins.
  PlainLetters(std::string_view text, std::size_t at);

  /// How far it reads: some stretches on, or no byte where the next one is
  /// longer than a block or hard: with characters that are not plain, or what
  /// may be an address.
  std::size_t end() const { return end_; }

  /// The first sign at byte `from` or behind; end() where there is none.
  std::size_t next_sign(std::size_t from) const;

  LetterCount latin(Span within) const;
  LetterCount cyrillic(Span within) const;

 private:
  using Mask = PlainBlock::Mask;

  Mask bits_of(Span within) const;

  std::size_t begin_;
  std::size_t end_;
  PlainBlock block_;
  Mask names_ = 0;  // the bytes of words that may be names
  Mask signs_ = 0;
};

}  // namespace lede::evidence
