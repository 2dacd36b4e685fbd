#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace lede {

/// What a character may be part of when text was read in the wrong codec: a
/// set of bits for each place in a UTF-8 sequence, one bit for each codec.
///
///   bits  0-15  a lead byte of two
///        16-31  a lead byte of three or four
///        32-47  a continuation byte
///        48-55  the first of a suspicious pair, a bit for each rule
///        56-63  the second
///
/// Bit 15 of each codec field belongs to no codec: three characters of Latin-1
/// or Latin-2 in a row, as Cyrillic in a single byte codec looks there.
using SuspicionMask = std::uint64_t;

constexpr std::size_t kMaskedCharacters = 0x2700;  ///< those above have none

/// Where clean text is full of a pair (Russian in the codecs where both lead
/// and continuation bytes are usual letters, Thai in windows-874) the bits of
/// one side are left out; other characters of broken text give it away.
///
/// Made at the first call; any thread; valid for ever.
const std::array<SuspicionMask, kMaskedCharacters>& suspicion_masks();

/// The codecs, as bits, in which `now` ends a suspicious sequence; `before`
/// and `before_that` are the masks of the two characters in front.
constexpr std::uint16_t suspicious_codecs(SuspicionMask before_that,
                                          SuspicionMask before,
                                          SuspicionMask now) {
  const std::uint64_t continued = now >> 32U;
  const std::uint64_t two = before & continued;
  const std::uint64_t three =
      (before_that >> 16U) & (before >> 32U) & continued;
  return static_cast<std::uint16_t>(two | three);
}

/// A bit for each rule of pairs.
using SuspiciousPairs = std::uint8_t;
constexpr SuspiciousPairs kForeignBehindLatin = 1;
constexpr SuspiciousPairs kCapitalInside = 2;  ///< of a Cyrillic word
constexpr SuspiciousPairs kLatinBehindForeign = 4;
constexpr SuspiciousPairs kOddAnywhere = 8;  ///< capitals as marks: mark_cost.h
constexpr SuspiciousPairs kOddBesideCyrillic = 16 | 32;
constexpr SuspiciousPairs kRareCapitals = 128;
constexpr std::uint16_t kWesternRow = 1U << 15U;

/// The rules by which `now` may not stand behind `before`.
constexpr SuspiciousPairs suspicious_pairs(SuspicionMask before,
                                           SuspicionMask now) {
  return static_cast<SuspiciousPairs>((before >> 48U) & (now >> 56U));
}

}  // namespace lede
