#pragma once

#include <cstddef>
#include <string>

#include "support/random.h"

namespace lede::test {

/// Any character of Unicode, one in four of them ASCII.
char32_t random_character(Random& random);

/// Up to `max_pieces` pieces of what breaks decoders: any bytes, whole
/// characters, halves of characters, control codes, plain words.
std::string random_bytes(std::size_t max_pieces, Random& random);

}  // namespace lede::test
