#pragma once

#include <cstddef>
#include <cstdint>

namespace lede {

/// Writing systems, as far as lede tells them apart. Japanese is written in
/// Han and kana; the passage finder joins the two.
enum class Script : std::uint8_t {
  kNone,  ///< digits, punctuation, symbols: what every script shares
  kLatin,
  kCyrillic,
  kGreek,
  kArabic,
  kHebrew,
  kArmenian,
  kGeorgian,
  kDevanagari,
  kBengali,
  kTamil,
  kThai,
  kLao,
  kKhmer,
  kMyanmar,
  kHan,
  kKana,
  kHangul,
  kOther,  ///< letters of any script not named here
};

/// For arrays by script.
constexpr std::size_t kScriptCount =
    static_cast<std::size_t>(Script::kOther) + 1;

/// The script of a letter; kNone for everything that is no letter.
Script script_of(char32_t code);

}  // namespace lede
