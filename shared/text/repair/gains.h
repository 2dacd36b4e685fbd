#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "repair/reading.h"

namespace lede {

/// What readings of one text gain: by how much the badness (badness.h) of its
/// words falls. Looks up what the text costs as it is once for all readings.
/// Keeps a view of the text.
class Gains {
 public:
  explicit Gains(std::u32string_view text);

  /// The gain of the words that are better under a reading; words that are
  /// worse count as if they were left alone. A word counts once: an odd word
  /// that a clean text repeats is no more evidence than one. Linear.
  int of(const Reading& reading) const;

  /// How well a reading from a single byte codec fits, to be set against
  /// others of the same text: what its words gain, and a bonus for each letter
  /// that it gives, since a letter of a right word costs more than a dash that
  /// is none. Capitals in a row get less of it. Linear.
  int fit_of(const Reading& reading) const;

 private:
  int cost(std::size_t begin, std::size_t end) const {
    return costs_[end] - costs_[begin];
  }
  int of_utf8(const Reading& reading) const;
  int of_single_byte(const Reading& reading) const;

  // A word with the space behind it.
  struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
    int most_gain = 0;  // of any reading from one single byte codec to another
    CodecSet codecs = 0;  // in which UTF-8 of it may have been shown
  };

  void find_words();

  std::u32string_view text_;
  std::vector<int> costs_;   // of the text as it is, up to each character
  std::vector<Word> words_;  // that may gain anything
  CodecSet codecs_ = 0;      // of all of them
};

}  // namespace lede
