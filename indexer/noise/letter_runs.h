#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <string_view>

#include "ascii.h"
#include "byte_block.h"

namespace lede {

/// Finds the ends of runs of letters, in 64 bytes at once where a text has as
/// many: to look at each letter takes twice as long. Quickest where it is asked
/// for places in their order. Valid UTF-8, which must outlive this.
class LetterRuns {
 public:
  explicit LetterRuns(std::string_view text) : text_(text) {}

  /// Where the letters of ASCII end that stand from `at` on, at `end` at most.
  std::size_t end_of_latin(std::size_t at, std::size_t end) {
    at = end_in_blocks(&LetterRuns::latin_, at, end);
    while (at < end && is_ascii_letter(text_[at])) ++at;
    return std::min(at, end);
  }

  /// The same of the letters U+0400 to U+047F. Both are borders of characters.
  std::size_t end_of_cyrillic(std::size_t at, std::size_t end) {
    at = end_in_blocks(&LetterRuns::cyrillic_, at, end);
    while (at < end && begins_cyrillic(text_[at])) at += 2;
    return std::min(at, end);
  }

 private:
  using Mask = ByteBlock::Mask;

  static bool begins_cyrillic(char byte) {
    return (static_cast<unsigned char>(byte) & 0xFEU) == 0xD0;
  }

  std::size_t end_in_blocks(Mask LetterRuns::*letters, std::size_t at,
                            std::size_t end) {
    while (at < end && fill(at)) {
      at += static_cast<std::size_t>(
          std::countr_one(this->*letters >> (at - begin_)));
      if (at < end_) break;
    }
    return at;
  }

  // False where there are too few bytes for a block.
  bool fill(std::size_t at) {
    if (begin_ <= at && at < end_) return true;
    if (at + ByteBlock::kBytes > text_.size()) return false;
    read_block(at);
    return true;
  }

  void read_block(std::size_t at);

  std::string_view text_;
  std::size_t begin_ = 0;  // of the block
  std::size_t end_ = 0;
  Mask latin_ = 0;
  Mask cyrillic_ = 0;
};

}  // namespace lede
