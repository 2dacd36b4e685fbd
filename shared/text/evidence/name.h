#pragma once

#include <cstddef>
#include <string_view>

namespace lede::evidence {

/// True for words of Latin (ASCII) and Russian letters that begin with a
/// capital and go on with a small letter. Words that are all capitals are
/// headlines rather than names.
inline bool may_be_name(std::string_view word) {
  const auto is_capital = [word](std::size_t at) {
    if (at >= word.size()) return false;
    const auto first = static_cast<unsigned char>(word[at]);
    if (first < 0x80) return first >= 'A' && first <= 'Z';
    return first == 0xD0 && at + 1 < word.size() &&
           static_cast<unsigned char>(word[at + 1]) < 0xB0;
  };
  const bool ascii =
      !word.empty() && static_cast<unsigned char>(word[0]) < 0x80;
  return is_capital(0) && !is_capital(ascii ? 1 : 2);
}

}  // namespace lede::evidence
