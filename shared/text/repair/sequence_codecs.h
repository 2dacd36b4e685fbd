#pragma once

#include <cstddef>
#include <string_view>

#include "repair/codec.h"

namespace lede {

/// Codecs in which UTF-8 may have been shown as the characters from the `at`-th
/// on, whole or with bytes lost; from others steps_of() (reading.h) has no step
/// there. Tells fast that most codecs have nothing in common with most texts:
/// a table look-up for each of two or three characters.
///
/// The table is made at the first call; any thread.
CodecSet codecs_of_sequence(std::u32string_view text, std::size_t at);

}  // namespace lede
