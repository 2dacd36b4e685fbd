#include "repair/sequence_price.h"

#include <algorithm>

#include "repair/character_kind.h"
#include "repair/letters.h"
#include "script.h"

namespace lede {
namespace {

// Both letters are Cyrillic, and they mean something else: "Её" would be Ÿ,
// "ВІ" a small ².
bool is_likely_cyrillic(std::u32string_view shown, char32_t code) {
  constexpr std::u32string_view kUsual = U"ЁёІіЇїЄє";
  if (is_cyrillic(code)) return false;
  if (!std::all_of(shown.begin(), shown.end(), is_cyrillic)) return false;
  return kUsual.find(shown.back()) != kUsual.npos;
}

// Emoji are the only characters from there on that most text has.
bool is_of_dead_script(char32_t code) {
  return code > 0xFFFF && (code < 0x1F000 || code >= 0x1FC00);
}

// A letter, digit or mark of another script than Latin and Cyrillic, or what
// hardly any text has.
bool is_exotic(char32_t code) {
  const CharacterKind kind = character_kind(code);
  const auto script = static_cast<Script>(kind.script);
  return is_of_dead_script(code) || kind.kind == Kind::kMark ||
         kind.kind == Kind::kAscii || kind.rarity >= kStrangeRarity ||
         (script != Script::kNone && script != Script::kLatin &&
          script != Script::kCyrillic);
}

// "в’є" could only be an encircled letter.
bool has_apostrophe_inside(std::u32string_view shown) {
  return shown.size() == 3 && is_of_cyrillic_script(shown[0]) &&
         shown[1] == U'’' && is_of_cyrillic_script(shown[2]);
}

// "щоб" would be a sign of Han, "тип" a "⨯", "в·" a letter of Hebrew: what
// words of Russian and Ukrainian are made of, and more likely than anything it
// could stand for.
bool is_likely_word(std::u32string_view shown, char32_t code) {
  if (has_apostrophe_inside(shown)) return true;
  if (shown.size() < 2) return false;
  if (shown.size() > 2 &&
      std::all_of(shown.begin(), shown.end(), is_small_russian)) {
    return true;
  }
  if (!is_exotic(code)) return false;
  return std::all_of(shown.begin(), shown.end(), is_of_cyrillic_script) ||
         (is_of_cyrillic_script(shown[0]) && shown[1] == U'·');
}

// Codecs in which whole sequences of UTF-8 look like Russian letters.
bool has_letters_for_bytes(Codec codec) {
  return codec == Codec::kIbm866 || codec == Codec::kIsoCyrillic ||
         codec == Codec::kMacCyrillic;
}

// A letter and then a mark that often stands behind words.
bool ends_like_a_word(std::u32string_view shown) {
  const Kind kind = character_kind(shown.back()).kind;
  return shown.size() == 2 && character_kind(shown[0]).script != 0 &&
         (kind == Kind::kCloseQuote || kind == Kind::kQuote ||
          kind == Kind::kDash);
}

}  // namespace

bool begins_number(char32_t code, std::u32string_view behind) {
  constexpr std::u32string_view kOfNumbers = U"±−×≈≤≥";
  const bool fits = character_kind(code).kind == Kind::kCurrency ||
                    kOfNumbers.find(code) != kOfNumbers.npos;
  return fits && !behind.empty() && behind.front() >= U'0' &&
         behind.front() <= U'9';
}

int price_of_sequence(Codec codec, std::u32string_view shown,
                      std::u32string_view behind, char32_t code) {
  constexpr int kAmbiguous = 15;
  constexpr int kPriceOfWord = 9;    // what the rarest of pairs would gain
  constexpr int kGainOfHyphen = -4;  // invisible, so nobody meant two marks
  constexpr char32_t kSoftHyphen = 0xAD;
  if (begins_number(code, behind)) return kGainOfNumber;
  if (code == kSoftHyphen) return kGainOfHyphen;
  if (shown == U"Ã¥" && code == U'å') return kAmbiguous;
  if (is_likely_word(shown, code)) {
    return kPriceOfWord * static_cast<int>(shown.size());
  }
  const bool letters =
      (has_letters_for_bytes(codec) &&
       std::all_of(shown.begin(), shown.end(), is_russian_letter)) ||
      is_likely_cyrillic(shown, code);
  const Kind kind = character_kind(code).kind;
  const bool punctuates = kind == Kind::kQuote || kind == Kind::kCloseQuote ||
                          kind == Kind::kDash || code == U'•' || code == U'−';
  const int price = punctuates ? 2 : 4;
  if (letters) return price * static_cast<int>(shown.size());
  if (!ends_like_a_word(shown)) return 0;
  const bool quoted = is_cyrillic(shown[0]) && shown[1] == U'»';
  return quoted && !is_cyrillic(code) ? kAmbiguous : kPriceOfDoubt;
}

}  // namespace lede
