#pragma once

#include <cstdint>
#include <string_view>

#include "repair/suspicion_masks.h"

namespace lede {

/// Why a place is suspicious: codecs in which its characters may be a sequence
/// of UTF-8, and rules of pairs.
struct Suspicion {
  std::uint16_t codecs = 0;
  SuspiciousPairs pairs = 0;
  bool misplaced = false;  ///< a mark that may be a capital (mark_cost.h)
};

constexpr bool is_clear(Suspicion suspicion) {
  return (suspicion.codecs | suspicion.pairs) == 0 && !suspicion.misplaced;
}

constexpr Suspicion both(Suspicion one, Suspicion other) {
  return {static_cast<std::uint16_t>(one.codecs | other.codecs),
          static_cast<SuspiciousPairs>(one.pairs | other.pairs),
          one.misplaced || other.misplaced};
}

constexpr Suspicion without(Suspicion cleared, Suspicion suspicion) {
  return {static_cast<std::uint16_t>(suspicion.codecs & ~cleared.codecs),
          static_cast<SuspiciousPairs>(suspicion.pairs & ~cleared.pairs),
          suspicion.misplaced && !cleared.misplaced};
}

/// True when some reading makes a word better that is suspicious for more than
/// a misplaced mark. What clean
/// text has now and then is found out without trying them all: words that were
/// pulled together, capitals inside of a word that is no worse than others.
bool is_confirmed_by(std::u32string_view word, Suspicion suspicion);

/// True when a word with a misplaced mark is likelier Russian with a capital
/// for it, or is nothing but the mark, of which it takes a line to judge.
bool may_show_capital(std::u32string_view word);

}  // namespace lede
