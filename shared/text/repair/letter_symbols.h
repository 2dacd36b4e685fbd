#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lede {

/// What the model of Russian letters (letter_model.h) sees of a text: a number
/// for each small letter, capitals taken as small ones, and one for all that
/// stands between two words.
///
///     1 to 32   а to я
///     33        ё
///     0         between words: spaces alone
///     34        a comma, and spaces perhaps
///     35        anything else, such as a full stop or a line break
///     36 to 38  the same three in front of a capital
using Symbol = std::uint8_t;

constexpr std::size_t kSymbolCount = 39;

/// The number of a letter of Russian; 0 for all others.
constexpr Symbol symbol_of_letter(char32_t code) {
  if (code >= U'а' && code <= U'я') return Symbol(code - U'а' + 1);
  if (code >= U'А' && code <= U'Я') return Symbol(code - U'А' + 1);
  return code == U'ё' || code == U'Ё' ? 33 : 0;
}

constexpr bool is_letter(Symbol symbol) { return symbol >= 1 && symbol <= 33; }

/// True for spaces alone, with or without a capital behind them.
constexpr bool is_space(Symbol symbol) { return symbol == 0 || symbol == 36; }

/// A symbol and the first character that it stands for.
struct PlacedSymbol {
  Symbol symbol = 0;
  std::size_t at = 0;  ///< in characters
};

/// A text in symbols, in rising order. Between words the model saw line breaks
/// at both ends, so a whole text should have one there.
std::vector<PlacedSymbol> symbols_of(std::u32string_view text);

}  // namespace lede
