#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <lede/span.h>

namespace lede {

/// Appends the words of plain text from byte `at` of `text` on to `words`, and
/// returns how far it came: to the end, or to where a stretch between spaces
/// begins that holds characters of which PlainBlock knows nothing, or a colon
/// between letters, or that is longer than a block. `at` is where a text or a
/// stretch begins.
///
/// The words are those of UAX #29, as word_finder.h has them, at several times
/// the speed: 64 bytes at once.
std::size_t find_plain_words(std::string_view text, std::size_t at,
                             std::vector<Span>& words);

}  // namespace lede
