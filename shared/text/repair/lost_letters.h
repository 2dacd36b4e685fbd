#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

/// A place where bytes are lost: the characters that may have stood there.
/// The view points into the tables of lost_bytes.h, valid for ever.
struct LostPlace {
  std::size_t at = 0;  ///< in characters
  std::u32string_view could_be;
};

/// Puts the likeliest of the characters at each of the places, which rise:
/// the choice that makes the least badness together with all that is certain
/// around them, found by dynamic programming. Quotation marks open in front of
/// a word, close behind it and are apostrophes inside of it. `before` and
/// `behind` are the characters around the text.
void choose_lost(std::u32string& text, const std::vector<LostPlace>& places,
                 char32_t before, char32_t behind);

}  // namespace lede
