#pragma once

#include <cstddef>
#include <string_view>

namespace lede::evidence {

/// The end of an address of the web or of mail, or of a name with @, that
/// begins at byte `at`, where the word there ends at `word_end`; `word_end`
/// where it is none. Addresses are Latin in every language and say nothing
/// about any.
std::size_t longer_address_end(std::string_view text, std::size_t at,
                               std::size_t word_end);
inline std::size_t address_end(std::string_view text, std::size_t at,
                               std::size_t word_end) {
  // A quick look, which settles nearly all words.
  const char next = word_end < text.size() ? text[word_end] : ' ';
  const bool may_be = next == '.' || next == ':' || next == '@' ||
                      (at > 0 && text[at - 1] == '@');
  return may_be ? longer_address_end(text, at, word_end) : word_end;
}

}  // namespace lede::evidence
