#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lede {

/// What a character does to the words around it: the values of Unicode's
/// property Word_Break (UAX #29, table 3) as ICU's word iterator reads them,
/// those that work alike taken together.
enum class WordClass : std::uint8_t {
  kOther,      ///< ends a word and begins none: spaces, most signs
  kLetter,     ///< of an alphabet; for some versions of ICU the @ too
  kDigit,      ///< joins letters and digits
  kConnector,  ///< _ and its kin: joins what letters do
  kMidLetter,  ///< joins two letters
  kMidDigit,   ///< joins two digits
  kMidBoth,    ///< joins two letters or two digits
  kAttached,   ///< belongs to the character before it: marks, soft hyphens
  kBeyond,     ///< needs more than these rules: Thai, Chinese, Hangul, Hebrew,
               ///< kana, flags, joiners of emoji
};

/// A character of a text as the word finder sees it.
struct ClassedCharacter {
  WordClass word_class = WordClass::kOther;
  std::size_t size_bytes = 0;
};

/// Classes by table. Each is asked of ICU when it is first met: a search meets
/// few, and to ask for all would take longer than it does. Any thread.
class WordClasses {
 public:
  /// The one table of the process. What asks it throws Error when ICU's data
  /// is missing.
  static const WordClasses& get();

  /// Is the byte a character of class kLetter? None of several is.
  bool is_ascii_letter(char byte) const {
    const auto code = static_cast<unsigned char>(byte);
    return code < 0x80 && of(code) == WordClass::kLetter;
  }

  /// The character that begins at byte `at`, less than text.size().
  ClassedCharacter at(std::string_view text, std::size_t at) const {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {of(first), 1};
    const bool two_bytes = first < 0xE0 && at + 1 < text.size();
    if (!two_bytes) return longer_at(text, at);
    const auto second = static_cast<unsigned char>(text[at + 1]);
    return {of(((first & 0x1FU) << 6U) | (second & 0x3FU)), 2};
  }

 private:
  // Up to the radicals of Chinese, where dictionaries begin.
  static constexpr char32_t kTableEnd = 0x2E80;

  constexpr WordClasses() = default;

  // Of one below kTableEnd.
  WordClass of(char32_t code) const {
    const std::uint8_t known = table_[code].load(std::memory_order_relaxed);
    return known != 0 ? static_cast<WordClass>(known - 1) : learnt(code);
  }
  WordClass learnt(char32_t code) const;
  static WordClass looked_up(char32_t code);
  ClassedCharacter longer_at(std::string_view text, std::size_t at) const;

  // One more than the number of a class; 0: nobody has asked. Threads that ask
  // at once find the same.
  mutable std::array<std::atomic<std::uint8_t>, kTableEnd> table_{};
};

}  // namespace lede
