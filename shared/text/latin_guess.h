#pragma once

#include <string_view>

#include "encoding.h"

namespace lede {

/// Which of the encodings of the Latin alphabet some text is in: those of
/// Windows for the west, the middle, Turkey and the Baltic of Europe,
/// ISO-8859-2, and a few of DOS and the Macintosh. That one wins under which
/// the letters beyond ASCII are those of one language, and no sign stands
/// inside a word. An empty name where none of them makes sense. windows-1252
/// where they are equal.
EncodingGuess guess_latin(std::string_view bytes);

}  // namespace lede
