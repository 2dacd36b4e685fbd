#include "repair/lost_russian.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "repair/following_endings.h"
#include "repair/letter_model.h"

namespace lede {
namespace {

// A beginning that is so much less likely than the best is given up, and no
// more than so many are kept.
constexpr int kMostBehind = 12 * LetterModel::kUnitsOfBit;
constexpr std::size_t kMostPaths = 64;

// What costs behind some symbols depend on.
struct State {
  LetterModel::Context context;
  WordEnding before = 0;  // that of the last whole word; 0 for none beside it
  WordSoFar word;

  // Texts go on at the same costs, for all that the context knows of the word.
  bool is_like(const State& other) const {
    return before == other.before && context == other.context;
  }
};

// One way to read the text up to some symbol.
struct Path {
  State state;
  std::int32_t cost = 0;
};

// The last symbol of a path, and which path it came from.
struct Step {
  std::int32_t cost = 0;
  std::uint16_t from = 0;
  Symbol symbol = 0;
};

bool is_cheaper(const Step& a, const Step& b) { return a.cost < b.cost; }

class Search {
 public:
  Search()
      : model_(russian_letters()),
        endings_(russian_endings()),
        paths_{Path{}} {}

  void go_on(const std::vector<Symbol>& allowed) {
    std::vector<Step> steps = steps_to(allowed);
    const std::int32_t least =
        std::min_element(steps.begin(), steps.end(), is_cheaper)->cost;
    std::erase_if(steps, [least](const Step& step) {
      return step.cost > least + kMostBehind;
    });
    std::stable_sort(steps.begin(), steps.end(), is_cheaper);
    keep(steps);
  }

  std::vector<Symbol> best() const {
    std::vector<Symbol> symbols(kept_.size());
    std::size_t path = 0;
    for (std::size_t at = kept_.size(); at > 0; --at) {
      const Step& step = kept_[at - 1][path];
      symbols[at - 1] = step.symbol;
      path = step.from;
    }
    return symbols;
  }

 private:
  std::vector<Step> steps_to(const std::vector<Symbol>& allowed) const {
    std::vector<Step> steps;
    steps.reserve(paths_.size() * allowed.size());
    // Letters alone are lost, never what stands between words.
    const bool ends_word = !is_letter(allowed.front());
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      const State& state = paths_[i].state;
      const auto costs = model_.costs_behind(state.context);
      const std::int32_t cost =
          paths_[i].cost + (ends_word ? cost_of_ending(state) : 0);
      for (const Symbol symbol : allowed) {
        steps.push_back(
            {cost + costs[symbol], static_cast<std::uint16_t>(i), symbol});
      }
    }
    return steps;
  }

  std::int32_t cost_of_ending(const State& state) const {
    if (state.before == 0 || state.word.empty()) return 0;
    return endings_.cost_behind(state.before, state.word.governed());
  }

  State extended(const State& state, Symbol symbol) const {
    State after{model_.extended(state.context, symbol), state.before,
                state.word};
    if (is_letter(symbol)) {
      after.word.add(symbol);
    } else {
      after.before = is_space(symbol) ? state.word.governing() : 0;
      after.word = {};
    }
    return after;
  }

  // Of steps that lead to the same state the first, which is the cheapest.
  void keep(const std::vector<Step>& steps) {
    std::vector<Path> paths;
    std::vector<Step> kept;
    for (const Step& step : steps) {
      if (paths.size() == kMostPaths) break;
      const State state = extended(paths_[step.from].state, step.symbol);
      const bool known = std::any_of(
          paths.begin(), paths.end(),
          [&state](const Path& path) { return path.state.is_like(state); });
      if (known) continue;
      paths.push_back({state, step.cost});
      kept.push_back(step);
    }
    paths_ = std::move(paths);
    kept_.push_back(std::move(kept));
  }

  const LetterModel& model_;
  const FollowingEndings& endings_;
  std::vector<Path> paths_;
  std::vector<std::vector<Step>> kept_;  // of each symbol of the text
};

bool is_russian(const LostPlace& place) {
  return symbol_of_letter(place.could_be.front()) != 0;
}

std::vector<Symbol> symbols_of_letters(std::u32string_view letters) {
  std::vector<Symbol> symbols;
  for (const char32_t letter : letters) {
    symbols.push_back(symbol_of_letter(letter));
  }
  return symbols;
}

char32_t letter_of(Symbol symbol, std::u32string_view could_be) {
  const auto found = std::find_if(
      could_be.begin(), could_be.end(),
      [symbol](char32_t code) { return symbol_of_letter(code) == symbol; });
  return *found;
}

}  // namespace

void choose_lost_russian(std::u32string& text,
                         const std::vector<LostPlace>& places, char32_t before,
                         char32_t behind) {
  std::vector<LostPlace> lost;
  std::copy_if(places.begin(), places.end(), std::back_inserter(lost),
               is_russian);
  if (lost.empty()) return;
  // Places of symbols are one further on than those of the text.
  const auto symbols = symbols_of(before + text + behind);
  Search search;
  auto next = lost.begin();
  for (const PlacedSymbol& each : symbols) {
    const bool is_lost = next != lost.end() && next->at + 1 == each.at;
    search.go_on(is_lost ? symbols_of_letters(next->could_be)
                         : std::vector<Symbol>{each.symbol});
    if (is_lost) ++next;
  }
  const std::vector<Symbol> chosen = search.best();
  next = lost.begin();
  for (std::size_t i = 0; i < symbols.size() && next != lost.end(); ++i) {
    if (next->at + 1 != symbols[i].at) continue;
    text[next->at] = letter_of(chosen[i], next->could_be);
    ++next;
  }
}

}  // namespace lede
