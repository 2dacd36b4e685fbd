#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "repair/codec.h"

namespace lede {

/// One way in which text was read by mistake: bytes of UTF-8, or of the codec
/// `written`, were read as `shown`.
struct Reading {
  Codec shown = Codec::kWindows1252;
  std::optional<Codec> written = std::nullopt;  ///< empty: UTF-8
  bool twice = false;  ///< UTF-8, one time after another

  friend bool operator==(const Reading&, const Reading&) = default;
};

/// "utf-8 as windows-1252", "koi8-r as windows-1251".
std::string name_of(const Reading& reading);

/// How much badness a reading must save before it is believed, in bits: rare
/// ways to break text need more evidence, and so do those under which every
/// text has some meaning, readings from one single byte codec to another.
int price_of(const Reading& reading);

/// The price of a character that became a letter of Russian, which speaks for
/// the reading: the least of any step from one single byte codec to another.
constexpr std::int8_t kPriceOfRussianLetter = -2;

/// The next character of the text as it was before it was read by mistake.
struct Step {
  std::uint8_t consumed = 0;  ///< characters of the broken text
  std::int8_t price = 0;      ///< for lost bytes and what is ambiguous
  char32_t code = 0;
};

struct Steps {
  std::array<Step, 3> list{};
  std::size_t count = 0;

  void add(Step step) {
    if (count < list.size()) list[count++] = step;
  }
};

/// What the characters from the `at`-th on were under a reading; nothing when
/// they cannot have come about that way. `before` is the mended character in
/// front. `at` is less than text.size(). Looks at 16 characters at most.
Steps steps_of(const Reading& reading, std::u32string_view text, std::size_t at,
               char32_t before);

}  // namespace lede
