#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lede::evidence {

/// The letters of a word as the language model reads them: in lower case,
/// composed, one apostrophe for all, a border on both sides. Soft hyphens and
/// marks that have no composed letter (the stress of Russian textbooks) are
/// left out. Of a long word the first kMostLetters are read.
class WordLetters {
 public:
  static constexpr std::size_t kMostLetters = 30;

  /// A word in UTF-8; it is not kept.
  explicit WordLetters(std::string_view word);

  /// Calls `use` with a number for each group of one to five letters, borders
  /// counted, and for the whole word where that is longer. Equal groups have
  /// equal numbers, and different ones nearly always different numbers.
  template <typename Use>
  void for_each_group(Use use) const {
    for (std::size_t begin = 0; begin < count_; ++begin) {
      std::uint64_t group = 0;
      const std::size_t most = std::min(count_, begin + kMostOfGroup);
      for (std::size_t at = begin; at < most; ++at) {
        group = joined(group, letters_[at]);
        const bool lone_border = at == begin && letters_[at] == kBorder;
        if (!lone_border) use(group);
      }
    }
    if (count_ > kMostOfGroup) use(whole_word());
  }

 private:
  static constexpr std::size_t kMostOfGroup = 5;
  static constexpr char32_t kBorder = U' ';

  static constexpr std::uint64_t joined(std::uint64_t group, char32_t letter) {
    group = (group + letter + 1) * 0x9E3779B97F4A7C15U;
    return group ^ (group >> 29U);
  }

  std::uint64_t whole_word() const {
    std::uint64_t group = 0;
    for (std::size_t at = 0; at < count_; ++at) {
      group = joined(group, letters_[at]);
    }
    return group;
  }

  void append(char32_t code);

  std::array<char32_t, kMostLetters + 2> letters_{};
  std::size_t count_ = 0;
};

}  // namespace lede::evidence
