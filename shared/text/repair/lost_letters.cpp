#include "repair/lost_letters.h"

#include <algorithm>
#include <limits>

#include "repair/badness.h"
#include "script.h"

namespace lede {
namespace {

bool is_letter(char32_t code) { return script_of(code) != Script::kNone; }

// What a quotation mark or apostrophe costs between its neighbours. The single
// ones are rarer, but for the apostrophe inside of a word.
int quote_cost(char32_t before, char32_t after) {
  constexpr int kMisplaced = 4;
  switch (before) {
    case U'“': return is_letter(after) ? 0 : kMisplaced;
    case U'‘': return is_letter(after) ? 1 : kMisplaced;
    case U'”': return is_letter(after) ? kMisplaced : 0;
    case U'’': return is_letter(after) ? 0 : 1;
    default: break;
  }
  switch (after) {
    case U'“':
    case U'‘': return is_letter(before) ? kMisplaced : 0;
    case U'”':
    case U'’': return before <= U' ' ? kMisplaced : 0;
    default: return 0;
  }
}

struct Choice {
  char32_t code = 0;
  int cost = 0;
  std::size_t from = 0;  // the best choice at the place before
};

using Choices = std::vector<Choice>;

Choices choices_behind(const Choices& before, std::u32string_view could_be) {
  Choices choices;
  for (const char32_t code : could_be) {
    Choice best{code, std::numeric_limits<int>::max(), 0};
    for (std::size_t i = 0; i < before.size(); ++i) {
      const int cost = before[i].cost + badness_of(before[i].code, code) +
                       quote_cost(before[i].code, code);
      if (cost < best.cost) best = {code, cost, i};
    }
    choices.push_back(best);
  }
  return choices;
}

std::size_t cheapest_of(const Choices& choices) {
  const auto least = std::min_element(
      choices.begin(), choices.end(),
      [](const Choice& a, const Choice& b) { return a.cost < b.cost; });
  return static_cast<std::size_t>(least - choices.begin());
}

}  // namespace

void choose_lost(std::u32string& text, const std::vector<LostPlace>& places,
                 char32_t before, char32_t behind) {
  std::vector<Choices> lattice{{Choice{before, 0, 0}}};
  auto place = places.begin();
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool lost = place != places.end() && place->at == at;
    const std::u32string_view certain(&text[at], 1);
    lattice.push_back(
        choices_behind(lattice.back(), lost ? place->could_be : certain));
    if (lost) ++place;
  }
  lattice.push_back(choices_behind(lattice.back(), {&behind, 1}));
  std::size_t chosen = cheapest_of(lattice.back());
  chosen = lattice.back()[chosen].from;
  for (std::size_t at = text.size(); at > 0; --at) {
    text[at - 1] = lattice[at][chosen].code;
    chosen = lattice[at][chosen].from;
  }
}

}  // namespace lede
