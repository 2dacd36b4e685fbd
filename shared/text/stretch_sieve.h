#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <lede/span.h>

#include "byte_block.h"
#include "word_beginning.h"
#include "word_sieve.h"

namespace lede {

/// Finds where in a text words stand that a WordSieve may let pass, without
/// finding the words: stretches between spaces, by the letters that words begin
/// with, 56 bytes at once. Neither words nor compounds reach over a space.
///
///     WordSieve words;
///     words.want_stem("port");
///     StretchSieve(words).wanted(text, {0, text.size()});
///
/// Of "Men met in the night by the port of Halmsund." these are "Men" and "port
/// of Halmsund.".
class StretchSieve {
 public:
  /// Of what the words let pass by now.
  explicit StretchSieve(const WordSieve& words);

  /// The stretches of `within` that may hold a wanted word, or a compound that
  /// is one, rising; those close to each other as one. The first and the last
  /// always, for they may be parts of words. The text is valid UTF-8 in
  /// languages that WordSieve::can_sift().
  std::vector<Span> wanted(std::string_view text, Span within) const;

 private:
  // Of the first letters of words, by their places in `letters_`.
  struct Beginning {
    std::size_t first = 0;
    std::size_t second = 0;
    bool has_second = false;
  };

  std::size_t place_of(std::uint8_t letter);
  ByteBlock::Mask wanted_in(const ByteBlock& block) const;

  std::vector<LetterShape> letters_;
  std::vector<Beginning> beginnings_;
};

/// Does the text hold a word? It has nothing of what a StretchSieve wants.
bool holds_plain_word(std::string_view text);

}  // namespace lede
