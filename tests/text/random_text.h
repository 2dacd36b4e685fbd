#pragma once

#include <cstddef>
#include <string>

#include "support/random.h"

namespace lede::test {

/// Valid UTF-8 of up to `max_pieces` words, sentences, marks, symbols and
/// invisible characters from many scripts, in any order.
std::string random_text(std::size_t max_pieces, Random& random);

}  // namespace lede::test
