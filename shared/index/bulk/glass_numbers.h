#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "byte_reader.h"

namespace lede::bulk {

/// How glass spells numbers and strings (glass_format.md, "Numbers"). Functions
/// that append do so to `bytes`.

/// The most bytes that a number of 32 bits takes.
constexpr std::size_t kMaxNumber32Bytes = 5;

/// Writes what append_number() appends where the caller has room for it. Gives
/// the place behind it.
inline char* put_number(char* at, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7U) {
    *at++ = static_cast<char>((value & 0x7FU) | 0x80U);
  }
  *at++ = static_cast<char>(value);
  return at;
}

/// Seven bits a byte, the lowest first; the high bit is set on all but the
/// last.
inline void append_number(std::string& bytes, std::uint64_t value) {
  while (value >= 0x80) {
    bytes += static_cast<char>((value & 0x7FU) | 0x80U);
    value >>= 7U;
  }
  bytes += static_cast<char>(value);
}

/// A string behind its size.
inline void append_string(std::string& bytes, std::string_view text) {
  append_number(bytes, text.size());
  bytes += text;
}

/// So that bytes sort as numbers do: as many ones as it takes bytes above two,
/// a zero, then the number, its highest bits first.
inline void append_sortable(std::string& bytes, std::uint32_t value) {
  constexpr std::uint32_t kTwoByteLimit = 0x8000;
  if (value < kTwoByteLimit) {
    bytes += static_cast<char>(value >> 8U);
    bytes += static_cast<char>(value);
    return;
  }
  constexpr unsigned kBitsOfByte = 7;  // each byte has seven for the number
  const unsigned size =
      (static_cast<unsigned>(std::bit_width(value)) + 5) / kBitsOfByte;
  const auto ones = static_cast<unsigned char>(0xFFU << (10U - size));
  for (unsigned at = size; at > 0; --at) {
    const unsigned shift = 8 * (at - 1);
    const std::uint32_t byte = shift < 32 ? value >> shift : 0;
    bytes += static_cast<char>(at == size ? byte | ones : byte);
  }
}

/// Reads all of what append_sortable() wrote. Throws DamagedIndexError.
inline std::uint32_t sortable_number(std::string_view bytes) {
  ByteReader::require(!bytes.empty());
  const auto head = static_cast<unsigned char>(bytes.front());
  const auto ones = static_cast<unsigned>(std::countl_one(head));
  ByteReader::require(bytes.size() == ones + 2);
  std::uint32_t value = head & (0x7FU >> ones);
  for (const char byte : bytes.substr(1)) {
    value = value << 8U | static_cast<unsigned char>(byte);
  }
  return value;
}

/// At the end of a key, where nothing needs to tell its size: the lowest byte
/// first, none for 0.
inline void append_last_number(std::string& bytes, std::uint32_t value) {
  for (; value != 0; value >>= 8U) bytes += static_cast<char>(value);
}

/// A term in a key, in which a byte 0 has 0xFF behind it: so it sorts before
/// all that goes on.
inline void append_escaped(std::string& bytes, std::string_view term) {
  for (std::size_t nul; (nul = term.find('\0')) != std::string_view::npos;) {
    bytes.append(term.substr(0, nul + 1)).append(1, '\xFF');
    term.remove_prefix(nul + 1);
  }
  bytes += term;
}

/// Reads what append_number() wrote, and moves `at` behind it. The caller
/// knows that the bytes are whole.
inline std::uint64_t take_number(const char*& at) {
  std::uint64_t value = 0;
  for (unsigned shift = 0;; shift += 7) {
    const auto byte = static_cast<unsigned char>(*at++);
    value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
    if (byte < 0x80) return value;
  }
}

}  // namespace lede::bulk
