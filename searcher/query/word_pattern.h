#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lede {

/// A word with signs in the place of characters: "wild*card", "wom?n". It is
/// compared with normalised words; its letters are normalised too.
class WordPattern {
 public:
  /// Nothing where too little stands before the first sign for a walk over
  /// the words of an index: two characters, of Chinese and Japanese one.
  static std::optional<WordPattern> of(std::string_view typed);

  /// What every word that fits begins with.
  const std::string& prefix() const { return prefix_; }

  /// Takes time in proportion to the product of both lengths at worst.
  bool fits(std::string_view word) const;

 private:
  std::string prefix_;
  std::u32string signs_;  // with kAny and kOne in the place of characters
};

}  // namespace lede
