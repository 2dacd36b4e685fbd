#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "repair/codec.h"

namespace lede {

/// How many bytes a sequence of UTF-8 has that begins with this one; 0 where
/// no sequence of several bytes does.
std::size_t sequence_size(std::uint8_t lead);

/// True for a byte in the middle of a sequence, or at its end.
bool is_continuation_byte(std::uint8_t byte);

/// As many bytes of one sequence of UTF-8 as the characters of a text show that
/// was read in a single byte codec, up to `size`.
std::string bytes_shown(Codec shown, std::u32string_view text,
                        std::size_t size);

/// A character and how many of the broken text stood for it.
struct Sequence {
  char32_t code = 0;
  std::size_t consumed = 0;  ///< 0: there is no sequence
};

/// The character at the front of a text of which each sequence of UTF-8 was
/// read in the codec, and each of what came out once more: "Ã¢â‚¬â„¢" is ’.
/// The layer between may look no better than the outer one, and so says
/// little; that both are whole sequences says much.
Sequence sequence_read_twice(Codec shown, std::u32string_view text);

}  // namespace lede
