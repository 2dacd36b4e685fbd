#pragma once

#include <cstdint>
#include <string_view>

#include "repair/suspicion_masks.h"

namespace lede {

/// Why a place is suspicious: codecs in which its characters may be a sequence
/// of UTF-8, and rules of pairs.
struct Suspicion {
  std::uint16_t codecs;
  SuspiciousPairs pairs;
};

constexpr bool is_clear(Suspicion suspicion) {
  return (suspicion.codecs | suspicion.pairs) == 0;
}

/// True when some reading makes a word better that is suspicious. What clean
/// text has now and then is found out without trying them all: words that were
/// pulled together, capitals inside of a word that is no worse than others.
bool is_confirmed_by(std::u32string_view word, Suspicion suspicion);

}  // namespace lede
