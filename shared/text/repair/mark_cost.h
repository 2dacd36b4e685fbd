#pragma once

#include <cstddef>
#include <string_view>

namespace lede {

/// How odd a mark is in Russian text at its place, in bits: a quotation mark
/// that opens in front of a word costs little, one that closes there much; a
/// no-break space costs little between words and much behind a space; signs of
/// mathematics beside a word and letters of other Cyrillic alphabets cost most.
/// Nothing for ASCII and for letters of Russian. Looks at the neighbours, and
/// for a mark that opens at the next hundred characters.
int cost_of_mark(std::u32string_view text, std::size_t at);

/// True for a mark, or Ё, that may be a capital of windows-1251 or MacCyrillic
/// as the other shows it.
bool may_be_shown_capital(char32_t code);

/// True for such a one that seldom stands at such a place of valid UTF-8: a
/// look at the characters around, for one that opens at the next 200 bytes.
bool is_misplaced(std::string_view utf8, std::size_t at_bytes);

}  // namespace lede
