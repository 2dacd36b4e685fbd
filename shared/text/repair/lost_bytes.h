#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "repair/codec.h"

namespace lede {

/// What is left of a character of UTF-8 whose bytes were read in a codec that
/// has no meaning for some of them, by a decoder that drops these.
struct Remains {
  std::u32string shown;     ///< one or two characters that are left
  std::u32string could_be;  ///< characters that look like this now
};

/// What Latin-1 leaves of a dash or a quotation mark: little enough to need a
/// look at its neighbours.
constexpr std::u32string_view kLoneLead = U"â";

/// All remains of Russian letters and common punctuation in a codec, longer
/// ones first. Made at the first call; any thread; valid for ever.
///
/// In windows-1252 0x81, 0x8D, 0x8F, 0x90, 0x9D have no meaning: с, э and я
/// (D1 81, D1 8D, D1 8F) are all shown as Ñ.
const std::vector<Remains>& remains_in(Codec codec);

/// The remains that the text shows from its `at`-th character on, or null.
const Remains* remains_at(Codec codec, std::u32string_view text,
                          std::size_t at);

/// True for the bytes in front of 0xA0 in a sequence where that may have become
/// a space: it is a no-break space in most codecs, and many a program makes a
/// space of that, or one space of two. Of two bytes that is believed of à and Р
/// alone.
bool may_end_with_space(Codec shown, std::string_view bytes);

}  // namespace lede
