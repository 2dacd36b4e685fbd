#include "repair/letter_symbols.h"

#include <algorithm>

namespace lede {
namespace {

bool is_capital(char32_t code) {
  return (code >= U'А' && code <= U'Я') || code == U'Ё';
}

Symbol symbol_between(std::u32string_view between, std::u32string_view behind) {
  constexpr Symbol kSpaces = 0;
  constexpr Symbol kComma = 34;
  constexpr Symbol kOther = 35;
  constexpr Symbol kSpacesBeforeCapital = 36;
  const bool other =
      std::any_of(between.begin(), between.end(),
                  [](char32_t code) { return code != U' ' && code != U','; });
  const bool comma = between.find(U',') != between.npos;
  const Symbol symbol = other ? kOther : comma ? kComma : kSpaces;
  if (behind.empty() || !is_capital(behind.front())) return symbol;
  return symbol == kSpaces ? kSpacesBeforeCapital : Symbol(symbol + 3);
}

}  // namespace

std::vector<PlacedSymbol> symbols_of(std::u32string_view text) {
  std::vector<PlacedSymbol> symbols;
  symbols.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Symbol letter = symbol_of_letter(text[at]);
    if (letter != 0) {
      symbols.push_back({letter, at++});
      continue;
    }
    std::size_t end = at + 1;
    while (end < text.size() && symbol_of_letter(text[end]) == 0) ++end;
    symbols.push_back(
        {symbol_between(text.substr(at, end - at), text.substr(end)), at});
    at = end;
  }
  return symbols;
}

}  // namespace lede
