#include "repair/suspicion_masks.h"

#include <memory>
#include <string_view>

#include "repair/character_kind.h"
#include "repair/codec.h"
#include "repair/letters.h"
#include "repair/mark_cost.h"
#include "script.h"

namespace lede {
namespace {

bool is_thai(char32_t code) { return code >= 0xE00 && code < 0xE80; }

// ะ and ั, which windows-874 shows for D0 and D1; both follow a consonant.
bool is_thai_d0_or_d1(char32_t code) { return code == 0xE30 || code == 0xE31; }

// Continuation bytes that are usual letters, or spaces of good typography.
bool is_too_usual(Codec codec, char32_t code) {
  if (code == 0xA0) {
    return codec != Codec::kWindows1252 && codec != Codec::kLatin1;
  }
  switch (codec) {
    case Codec::kKoi8R: return is_russian_letter(code);
    case Codec::kWindows1251: {
      constexpr std::u32string_view kTypography = U"ё»«—–…”’“";
      return kTypography.find(code) != kTypography.npos;
    }
    case Codec::kIbm866: return code >= 0x430 && code <= 0x44F;
    case Codec::kIsoCyrillic:
    case Codec::kMacCyrillic: return code >= 0x400 && code <= 0x45F;
    case Codec::kWindows874: return is_thai(code);
    default: return false;
  }
}

SuspicionMask codec_bits(char32_t code) {
  SuspicionMask mask = 0;
  for (std::size_t i = 0; i < kCodecCount; ++i) {
    const auto codec = static_cast<Codec>(i);
    const std::uint8_t byte = byte_of(codec, code);
    const SuspicionMask bit = SuspicionMask{1} << i;
    if (byte >= 0xC2 && byte < 0xE0) mask |= bit;
    if (byte >= 0xE0 && byte < 0xF5) mask |= bit << 16U;
    const bool continues = byte >= 0x80 && byte < 0xC0;
    if (continues && !is_too_usual(codec, code)) mask |= bit << 32U;
  }
  return mask;
}

// A letter or mark of Latin-1 or Latin-2 that Cyrillic may be shown as.
bool is_western(char32_t code) {
  const Kind kind = character_kind(code).kind;
  return code >= 0xA1 && code < 0x2600 && kind != Kind::kNoBreakSpace &&
         (code < 0x180 || code >= 0x2B0) && (code < 0x300 || code >= 0x2013);
}

SuspicionMask western_bits(char32_t code) {
  constexpr SuspicionMask kBit = SuspicionMask{1} << 15U;
  return is_western(code) ? (kBit << 16U) | (kBit << 32U) : 0;
}

// Capitals that KOI8-R and windows-1251 show for common small letters of each
// other, and that seldom stand side by side.
bool is_rare_capital(char32_t code) {
  constexpr std::u32string_view kRare = U"ФЧХЩЦЖЪЭЮЙЬЯ";
  return kRare.find(code) != kRare.npos;
}

// What MacCyrillic, ISO-8859-5 and windows-1251 show for common letters of each
// other, boxes aside, and what seldom stands beside a letter of Russian.
bool is_odd_beside_cyrillic(char32_t code) {
  constexpr std::u32string_view kOdd = U"ЂЃЉЊЌЋЏђѓљњќћџјѕЅ№€¬ƒ†‡‹∆≈√÷";
  return character_kind(code).kind == Kind::kBox ||
         kOdd.find(code) != kOdd.npos;
}

// What windows-1251 and MacCyrillic show for common capitals of each other, and
// what seldom stands right in front of a letter.
bool is_odd_before_cyrillic(char32_t code) {
  constexpr std::u32string_view kOdd = U"»—–";
  return kOdd.find(code) != kOdd.npos;
}

// What a Thai letter or ё has behind it where both were bytes of one character
// in front of a number, or of several.
bool is_foreign_to_letters(char32_t code) {
  return (code >= U'0' && code <= U'9') || code == U'€' || code == U'‘' ||
         character_kind(code).kind == Kind::kControl;
}

struct PairSides {
  bool first;
  bool second;
};

SuspicionMask pair_bits(char32_t code) {
  const CharacterKind kind = character_kind(code);
  const bool latin = kind.script == static_cast<std::uint8_t>(Script::kLatin);
  const bool cyrillic =
      kind.script == static_cast<std::uint8_t>(Script::kCyrillic);
  const bool odd = is_odd_beside_cyrillic(code);
  const bool d0_or_d1 = is_thai_d0_or_d1(code);
  const PairSides rules[] = {
      {latin, is_thai(code) || cyrillic},
      {cyrillic && kind.kind == Kind::kLower,
       cyrillic && kind.kind == Kind::kUpper},
      {is_thai(code) || code == U'ё', latin || is_foreign_to_letters(code)},
      {!is_thai(code) || d0_or_d1,
       d0_or_d1 || kind.kind == Kind::kControl || may_be_shown_capital(code)},
      {odd || is_odd_before_cyrillic(code), cyrillic},
      {cyrillic, odd},
      {code == U'â' || code == U'в', code == U'€' || code == U'Ђ'},
      {is_rare_capital(code), is_rare_capital(code)},
  };
  SuspicionMask mask = 0;
  for (std::size_t i = 0; i < std::size(rules); ++i) {
    if (rules[i].first) mask |= SuspicionMask{1} << (48U + i);
    if (rules[i].second) mask |= SuspicionMask{1} << (56U + i);
  }
  return mask;
}

// A space may have been 0xA0, the second byte of à.
constexpr SuspicionMask kSpaceContinues = SuspicionMask{1} << 32U;

using Masks = std::array<SuspicionMask, kMaskedCharacters>;

}  // namespace

const Masks& suspicion_masks() {
  static const auto made_masks = [] {
    auto masks = std::make_unique<Masks>();
    for (char32_t code = 0; code < kMaskedCharacters; ++code) {
      (*masks)[code] = pair_bits(code);
      if (code >= 0x80) (*masks)[code] |= codec_bits(code) | western_bits(code);
      if (code == U' ') (*masks)[code] |= kSpaceContinues;
    }
    return masks;
  }();
  return *made_masks;
}

}  // namespace lede
