#pragma once

#include <cstddef>
#include <string_view>

namespace lede {

/// What speaks for and against UTF-8 in bytes that are not all UTF-8. A cut
/// or flipped byte here and there does not make a text another encoding.
struct Utf8Evidence {
  std::size_t whole = 0;       ///< sequences of two bytes or more
  std::size_t long_whole = 0;  ///< those of three and four
  std::size_t broken = 0;      ///< bytes and sequences without meaning
};

Utf8Evidence utf8_evidence_in(std::string_view bytes);

/// 20 whole sequences, and ten for each broken one: UTF-8, whatever was
/// declared.
bool is_surely_utf8(const Utf8Evidence& evidence);

/// Enough where UTF-8 was declared: as many whole sequences as broken ones.
bool is_utf8_as_declared(const Utf8Evidence& evidence);

/// Enough where nothing was declared: ten whole sequences for each broken
/// one, or a long one for each. Three bytes are UTF-8 by accident in hardly
/// any text; two are, such as "Ü»" in windows-1252.
bool is_probably_utf8(const Utf8Evidence& evidence);

}  // namespace lede
