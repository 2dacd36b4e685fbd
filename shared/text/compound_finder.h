#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <lede/span.h>

#include "word.h"

namespace lede {

/// How a word is put together that Unicode's rules take apart.
enum class CompoundKind : std::uint8_t {
  kHyphened,   ///< e-mail, covid-19: the parts written as one, too
  kAmpersand,  ///< AT&T, R&D: the parts mean it side by side only
  kTag,        ///< #tag, @name, Disney+: the word alone means nearly the same
  kSigned,     ///< C++, C#: the word alone means another thing
};

/// A place where neighbouring tokens, or one token and its signs, make a word
/// of their own.
struct CompoundPlace {
  CompoundKind kind = CompoundKind::kHyphened;
  Span span;              ///< bytes of the text, signs included
  std::size_t first = 0;  ///< the number of its first token
  std::size_t count = 0;  ///< of its tokens: one for kTag and kSigned
  std::string spelling;   ///< "email", "AT&T", "#tag", "C++"
};

/// The compounds of a text with these tokens, in the order of their first
/// tokens. Hyphens, and signs of full width, are the same in all shapes.
/// Hyphens join two or three parts, the first of which begins with a letter:
/// no dates, no ranges of numbers. What stands in an address (a-b?c=d&e=f) is
/// no compound.
std::vector<CompoundPlace> find_compounds(std::string_view text,
                                          const std::vector<Token>& tokens);

}  // namespace lede
