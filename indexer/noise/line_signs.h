#pragma once

#include <cstdint>

namespace lede {

/// What a sign may say of the line that it stands in: a set of bits.
using Signs = std::uint8_t;
constexpr Signs kMoney = 1;  ///< or a percent
constexpr Signs kEnd = 2;    ///< of a sentence, or of the words before a list
constexpr Signs kFullStop = 4;  ///< of a sentence only
constexpr Signs kClosing = 8;   ///< a quotation or brackets
/// Marks of Markdown, pictographs and what joins them: they stand behind a
/// sentence and end none.
constexpr Signs kDecoration = 16;

/// The bits of any character; none for letters and digits.
Signs signs_of(char32_t code);

/// Symbols, dingbats and emoji, with the joiners and selectors among them.
bool is_pictograph(char32_t code);

}  // namespace lede
