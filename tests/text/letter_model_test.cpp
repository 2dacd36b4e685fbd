#include "repair/letter_model.h"

#include <lede/error.h>

#include "support/catch.h"

using lede::LetterModel;

namespace {

// The cost of a word between line breaks, in bits for each symbol.
double cost_of(std::u32string_view word) {
  const LetterModel& model = lede::russian_letters();
  LetterModel::Context before;
  int cost = 0;
  const auto symbols = lede::symbols_of(U'\n' + std::u32string(word) + U'\n');
  for (const auto& [symbol, at] : symbols) {
    cost += model.cost_behind(before, symbol);
    before = model.extended(before, symbol);
  }
  return static_cast<double>(cost) / LetterModel::kUnitsOfBit /
         static_cast<double>(symbols.size());
}

}  // namespace

TEST_CASE("symbols are letters and what stands between words", "[text][ru]") {
  struct Case {
    std::u32string text;
    std::vector<int> symbols;
  };
  const Case cases[] = {
      {U"а я", {1, 0, 32}},      {U"Ёё", {33, 33}},
      {U"а, б", {1, 34, 2}},     {U"а. Б", {1, 38, 2}},
      {U"а Б", {1, 36, 2}},      {U"а,Б", {1, 37, 2}},
      {U"\nа\n", {35, 1, 35}},   {U"а English б", {1, 35, 2}},
      {U"а\u00A0б", {1, 35, 2}}, {U"", {}},
  };
  for (const Case& each : cases) {
    std::vector<int> symbols;
    for (const auto& [symbol, at] : lede::symbols_of(each.text)) {
      symbols.push_back(symbol);
    }
    CHECK(symbols == each.symbols);
  }
}

TEST_CASE("the model finds Russian words likelier than their like",
          "[text][ru]") {
  struct Case {
    std::u32string word;
    std::u32string other;
  };
  const Case cases[] = {
      {U"работа", U"сабоса"},
      {U"Президент", U"Шпезидент"},
      {U"сегодня", U"тегодню"},
      {U"сообщил, что", U"сообщил, ссо"},
      {U"сообщил, что", U"сообщил что"},
  };
  for (const Case& each : cases) {
    CHECK(cost_of(each.word) < cost_of(each.other));
  }
}

TEST_CASE("contexts that are equal go on alike", "[text][ru]") {
  const LetterModel& model = lede::russian_letters();
  LetterModel::Context one;
  LetterModel::Context other;
  for (const char32_t code : std::u32string(U"аааобществ")) {
    one = model.extended(one, lede::symbol_of_letter(code));
  }
  for (const char32_t code : std::u32string(U"бббобществ")) {
    other = model.extended(other, lede::symbol_of_letter(code));
  }
  CHECK(one == other);
  CHECK(model.costs_behind(one) == model.costs_behind(other));
}

TEST_CASE("the cost of one symbol is that among all", "[text][ru]") {
  const LetterModel& model = lede::russian_letters();
  LetterModel::Context before;
  for (const char32_t code : std::u32string(U"сегодня вечером")) {
    const auto costs = model.costs_behind(before);
    for (std::size_t i = 0; i < lede::kSymbolCount; ++i) {
      const auto symbol = static_cast<lede::Symbol>(i);
      REQUIRE(model.cost_behind(before, symbol) == costs[i]);
    }
    before = model.extended(before, lede::symbol_of_letter(code));
  }
}

TEST_CASE("what is no model of letters is rejected", "[text]") {
  const std::string magic(lede::kLetterModelMagic);
  const std::string two("\2\0\0\0", 4);
  const std::string costs(2, '\x10');
  const std::string cases[] = {
      "",
      "lede languages 1\n",
      magic,
      magic + std::string(4, '\0'),          // no n-gram
      magic + two + "\xC0\x41" + "\x10",     // a cost too few
      magic + two + "\xC0\x41\x41" + costs,  // an n-gram too many
      magic + two + "\xC0\x7F" + costs,      // a symbol that is none
      magic + two + "\xC0\xC1" + costs,      // children that are not there
      magic + two + "\x40\x41" + costs,      // nobody's children
      magic + two + "\xC0\x01" + costs,      // siblings without an end
      magic + two + "\x80\x41" + costs,      // the first one has siblings
  };
  for (const std::string& bytes : cases) {
    CHECK_THROWS_AS(LetterModel(bytes), lede::Error);
  }
  const std::string whole = magic + two + "\xC0\x41" + costs;
  CHECK_NOTHROW(LetterModel(whole));
}

TEST_CASE("a letter that a model does not have costs most", "[text]") {
  const std::string bytes = std::string(lede::kLetterModelMagic) +
                            std::string("\2\0\0\0", 4) + "\xC0\x41\x10\x20";
  const LetterModel model(bytes);
  CHECK(model.cost_behind({}, 1) == 0x20);
  CHECK(model.cost_behind({}, 2) == 0xFF);
  CHECK(model.costs_behind({})[1] == 0x20);
  CHECK(model.costs_behind({})[2] == 0xFF);
}
