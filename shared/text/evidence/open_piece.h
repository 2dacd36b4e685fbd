#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <string_view>

#include "evidence/piece.h"
#include "evidence/word_scanner.h"

namespace lede::evidence {

/// The first words of a piece in one script, short ones and long ones, each in
/// their order. Points into the text.
class FirstWords {
 public:
  void add(std::string_view word, bool is_short) {
    if (is_short) {
      if (short_ < kMostWords) words_[short_++] = word;
    } else if (long_ < kMostWords) {
      words_[kMostWords + long_++] = word;
    }
  }

  std::size_t short_count() const { return short_; }
  std::size_t count() const { return std::min(short_ + long_, kMostWords); }

  /// The short words first.
  std::string_view operator[](std::size_t i) const {
    return i < short_ ? words_[i] : words_[kMostWords + i - short_];
  }

  /// Did the word stand there before? A price list says "mln" again and again.
  bool has_before(std::size_t i) const {
    for (std::size_t earlier = 0; earlier < i; ++earlier) {
      if ((*this)[earlier] == (*this)[i]) return true;
    }
    return false;
  }

  void clear() { short_ = long_ = 0; }

 private:
  std::array<std::string_view, 2 * kMostWords> words_;
  std::size_t short_ = 0;
  std::size_t long_ = 0;
};

/// The piece of a text that is being read: what it has of each script.
class OpenPiece {
 public:
  void add(std::string_view word, const ScannedWord& scanned);

  std::size_t begin() const { return begin_; }
  bool has_letters() const { return scripts_.any(); }
  bool is_mixed() const { return scripts_.count() > 1; }

  /// The script of most letters; kNone where there are none.
  Script main_script() const;
  /// The script of most letters beside the main one; kNone where there is one.
  Script second_script() const;
  std::size_t letters_of(Script script) const;
  std::size_t name_letters_of(Script script) const;
  const FirstWords& words_of(Script script) const;

  /// What comes from now on belongs to another piece.
  void restart_at(std::size_t begin);

 private:
  struct Part {
    std::size_t letters = 0;
    std::size_t in_names = 0;  // of these, in words like "Reuters"
    FirstWords words;
  };

  const Part& part(Script script) const {
    return parts_[static_cast<std::size_t>(script)];
  }
  std::size_t weight_of(Script script) const;

  std::size_t begin_ = 0;
  std::bitset<kScriptCount> scripts_;  // that have letters
  std::array<Part, kScriptCount> parts_;
};

}  // namespace lede::evidence
