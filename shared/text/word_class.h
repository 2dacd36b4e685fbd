#pragma once

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

/// Classes by table, made of ICU's data at first use. Any thread.
class WordClasses {
 public:
  /// The one table of the process. Throws Error when ICU's data is missing.
  static const WordClasses& get();

  /// Is the byte a character of class kLetter? None of several is.
  bool is_ascii_letter(char byte) const {
    const auto code = static_cast<unsigned char>(byte);
    return code < 0x80 && table_[code] == WordClass::kLetter;
  }

  /// The character that begins at byte `at`, less than text.size().
  ClassedCharacter at(std::string_view text, std::size_t at) const {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {table_[first], 1};
    const bool two_bytes = first < 0xE0 && at + 1 < text.size();
    if (!two_bytes) return longer_at(text, at);
    const auto second = static_cast<unsigned char>(text[at + 1]);
    return {table_[((first & 0x1FU) << 6U) | (second & 0x3FU)], 2};
  }

 private:
  // Up to the radicals of Chinese, where dictionaries begin.
  static constexpr char32_t kTableEnd = 0x2E80;

  WordClasses();
  WordClass looked_up(char32_t code) const;
  ClassedCharacter longer_at(std::string_view text, std::size_t at) const;

  bool colon_joins_;
  bool at_sign_is_letter_;
  WordClass table_[kTableEnd];
};

}  // namespace lede
