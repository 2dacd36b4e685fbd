#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lede/span.h"
#include "repair.h"

namespace lede {

/// A range of a text and what shall stand there.
struct Edit {
  Span place;  ///< bytes of the text that is edited
  std::string text;
  std::string kind;
};

/// Applies edits, which rise and do not overlap, to a text that may have been
/// repaired before. Repairs that an edit touches become one with it, so that
/// the list keeps rising and leads back to the very first text.
Repaired apply(const Repaired& repaired, const std::vector<Edit>& edits);

}  // namespace lede
