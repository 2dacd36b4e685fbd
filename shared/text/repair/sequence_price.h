#pragma once

#include <cstdint>
#include <string_view>

#include "repair/codec.h"

namespace lede {

/// What is lost or ambiguous costs so many bits.
constexpr std::int8_t kPriceOfDoubt = 4;

/// What a sign gains that stands before a number: "£5", "±2".
constexpr std::int8_t kGainOfNumber = -6;

/// True for a sign with a number behind it that it belongs to.
bool begins_number(char32_t code, std::u32string_view behind);

/// What makes it less certain, in bits, that characters `shown` are a sequence
/// of UTF-8 for `code` that was read in the codec; less than nothing where it
/// becomes more certain. `behind` is the rest of the text.
///
/// "Ã¥" is å in windows-1252, but other mistakes end up as it too. Where all
/// the characters are letters of Russian, or of a Cyrillic alphabet while the
/// result is of none, they are likely meant: what they cost as such is no gain.
int price_of_sequence(Codec codec, std::u32string_view shown,
                      std::u32string_view behind, char32_t code);

}  // namespace lede
