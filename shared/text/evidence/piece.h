#pragma once

#include <cstddef>
#include <vector>

#include <lede/span.h>

#include "evidence/language_model.h"
#include "script.h"

namespace lede::evidence {

/// The smallest stretch of a text that has a language: a sentence or a line.
struct Piece {
  Span span;
  Script script = Script::kNone;   ///< of most of its letters
  std::uint32_t letters = 0;       ///< of that script
  std::uint32_t name_letters = 0;  ///< of these, in words that may be names
  Language language;
  Evidence evidence{};  ///< of words in that script, where it is shared
};

}  // namespace lede::evidence
