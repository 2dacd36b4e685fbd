#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "repair/reading.h"

namespace lede {

/// Characters [begin, end) of a broken text and what stood there.
struct Mend {
  std::size_t begin = 0;  ///< in characters
  std::size_t end = 0;
  std::u32string text;
  Reading reading;
};

/// The cheapest explanation of a text: for each stretch whether it is as it
/// should be or came about by one of the readings. The cost is the badness of
/// the mended text, the price of each change into a reading, and a little for
/// each lost byte. Text that is as it should be gives no mends.
///
/// Dynamic programming over the lattice of readings, as in a Viterbi decoder;
/// time and memory grow with text.size() * readings.size().
std::vector<Mend> cheapest_reading(std::u32string_view text,
                                   const std::vector<Reading>& readings);

}  // namespace lede
