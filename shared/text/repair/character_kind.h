#pragma once

#include <cstdint>

namespace lede {

/// Characters by what may stand beside them.
enum class Kind : std::uint8_t {
  kSpace,       ///< and ASCII control characters
  kAscii,       ///< digits and punctuation of ASCII
  kLower,       ///< small letters of Latin, Greek, Cyrillic, Armenian
  kUpper,       ///< capitals of these
  kLetter,      ///< letters of scripts without case
  kMark,        ///< combining marks
  kOpenQuote,   ///< « ‹ „ ‚
  kQuote,       ///< “ ‘, which open or close
  kCloseQuote,  ///< » › ” ’
  kDash,        ///< – — …
  kAttached,    ///< ™ ® © ° § № % and the like, often next to a word
  kCurrency,
  kOddMark,  ///< ¨ ´ ¸ ˆ ˜ ¬ ¦ ¶ † and the like, seldom next to a word
  kBox,      ///< box drawing and blocks
  kNoBreakSpace,
  kControl,  ///< U+0080 to U+009F
  kOther,    ///< emoji and what is not named
};

/// From this rarity on hardly any living text has a character.
constexpr std::uint8_t kStrangeRarity = 11;

struct CharacterKind {
  Kind kind = Kind::kOther;
  std::uint8_t script = 0;  ///< of letters; 0 where script is of no account
  std::uint8_t rarity = 0;  ///< what the character costs as such
};

/// Any thread.
CharacterKind character_kind(char32_t code);

}  // namespace lede
