#include "repair/cheapest_reading.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

#include "repair/badness.h"
#include "repair/character_kind.h"
#include "repair/letters.h"
#include "repair/mend_list.h"
#include "script.h"

namespace lede {
namespace {

constexpr std::int32_t kNever = std::numeric_limits<std::int32_t>::max() / 2;

// A reading that explains so many characters of a text is taken to be what
// happened to it, and the first and last words of a stretch, which may say
// little by themselves, are looked at again in that light.
constexpr std::size_t kProof = 24;
constexpr std::int32_t kBonusOfProven = 3;
constexpr std::int32_t kBonusOfProvenUtf8 = 8;

constexpr std::uint8_t kAsItIs = 0;  // the first state; the n-th reading is n

// The cheapest way to have read the text up to some place in some state.
struct Node {
  std::int32_t cost = kNever;
  char32_t code = ' ';        // the last mended character
  std::uint8_t from = 0;      // the state before it
  std::uint8_t consumed = 0;  // characters of the text that it took
  bool lost = false;          // some bytes, perhaps
};

bool is_letter(char32_t code) { return character_kind(code).script != 0; }

bool is_small_cyrillic(char32_t code) {
  return is_of_cyrillic_script(code) &&
         character_kind(code).kind == Kind::kLower;
}

// Marks, and letters of names that are written as elsewhere.
bool may_follow_cyrillic(char32_t code) {
  constexpr char32_t kOfHan = 0x3000;
  const Kind kind = character_kind(code).kind;
  const bool mark = kind >= Kind::kOpenQuote && kind <= Kind::kCurrency;
  return (mark && code < kOfHan) || script_of(code) == Script::kLatin;
}

// Russian letters may well be meant, whatever was proven of a text elsewhere.
bool is_russian_by_itself(const Reading& reading, char32_t code) {
  return reading.written && code >= U'А' && code <= U'я';
}

bool is_latin_letter(char32_t code) {
  return script_of(code) == Script::kLatin;
}

// A letter of a script that has no case, or a mark that stands on letters.
bool is_foreign_to_latin(char32_t code) {
  const Kind kind = character_kind(code).kind;
  return kind == Kind::kMark || kind == Kind::kLetter || code > 0xFFFF;
}

class Lattice {
 public:
  Lattice(std::u32string_view text, const std::vector<Reading>& readings,
          const std::vector<bool>& is_proven)
      : text_(text),
        readings_(readings),
        is_proven_(is_proven),
        states_(readings.size() + 1),
        nodes_((text.size() + 1) * states_) {
    node(0, kAsItIs).cost = 0;
    for (std::size_t i = 0; i < readings.size(); ++i) {
      if (is_proven[i]) node(0, static_cast<std::uint8_t>(i + 1)).cost = 0;
    }
    for (std::size_t at = 0; at < text.size(); ++at) leave(at);
  }

  // The path in reverse: where each step ends and in which state.
  struct Place {
    std::size_t at;
    std::uint8_t state;
  };
  std::vector<Place> path() {
    std::vector<Place> places;
    std::size_t at = text_.size();
    std::uint8_t state = cheapest_state(at);
    while (at > 0) {
      places.push_back({at, state});
      const Node& here = node(at, state);
      at -= here.consumed;
      state = here.from;
    }
    std::reverse(places.begin(), places.end());
    return places;
  }

  Node& node(std::size_t at, std::uint8_t state) {
    return nodes_[at * states_ + state];
  }

 private:
  std::uint8_t cheapest_state(std::size_t at) {
    std::uint8_t best = kAsItIs;
    for (std::size_t state = 1; state < states_; ++state) {
      const auto each = static_cast<std::uint8_t>(state);
      if (node(at, each).cost < node(at, best).cost) best = each;
    }
    return best;
  }

  void arrive(std::size_t at, std::uint8_t state, const Node& candidate) {
    Node& known = node(at, state);
    if (candidate.cost < known.cost) known = candidate;
  }

  // A reading costs its price when it begins, nothing when it ends; one that
  // is proven half of it each time.
  std::int32_t price_of_change(std::uint8_t from, std::uint8_t to) const {
    if (from == to) return 0;
    std::int32_t price = 0;
    if (to != kAsItIs) {
      price = price_of(readings_[to - 1]) / (is_proven_[to - 1] ? 2 : 1);
    }
    const bool leaves_proven = from != kAsItIs && is_proven_[from - 1];
    return price + (leaves_proven ? price_of(readings_[from - 1]) / 2 : 0);
  }

  // A reading from a single byte codec begins where a word does.
  bool may_change(std::size_t at, std::uint8_t from, std::uint8_t to) {
    if (to == kAsItIs || !readings_[to - 1].written) return true;
    return !is_letter(text_[at]) || !is_letter(node(at, from).code);
  }

  // The state to come from that makes the next step in `to` cheapest.
  std::uint8_t best_source(std::size_t at, std::uint8_t to) {
    std::uint8_t best = to;
    for (std::size_t i = 0; i < states_; ++i) {
      const auto from = static_cast<std::uint8_t>(i);
      if (from == to || !may_change(at, from, to)) continue;
      if (node(at, from).cost + price_of_change(from, to) <
          node(at, best).cost + price_of_change(best, to)) {
        best = from;
      }
    }
    return best;
  }

  void leave(std::size_t at) {
    for (std::size_t i = 0; i < states_; ++i) {
      const auto state = static_cast<std::uint8_t>(i);
      const std::uint8_t from = best_source(at, state);
      if (node(at, from).cost >= kNever) continue;
      if (state == kAsItIs) {
        leave_as_it_is(at, from);
      } else {
        leave_by(readings_[state - 1], at, from, state);
      }
    }
  }

  void leave_as_it_is(std::size_t at, std::uint8_t from) {
    const Node& here = node(at, from);
    const std::int32_t cost = here.cost + price_of_change(from, kAsItIs) +
                              badness_of(here.code, text_[at]);
    arrive(at + 1, kAsItIs, {cost, text_[at], from, 1, false});
  }

  // In a broken word of Cyrillic no letter is as it was: "Фантазер╩" does not
  // end in "һ", "в’є" in "Рив’єр" is no sign, and "тАж" in "пилотАж" no "…".
  bool is_half_of_word(const Node& before, std::size_t at,
                       const Step& step) const {
    const std::u32string_view shown = text_.substr(at, step.consumed);
    const bool unbroken = before.consumed == 1 && !before.lost;
    return unbroken && shown.size() > 1 && is_of_cyrillic_script(before.code) &&
           is_of_cyrillic_script(shown.front()) &&
           (!may_follow_cyrillic(step.code) ||
            std::all_of(shown.begin(), shown.end(), is_russian_letter));
  }

  // "ÂÆñ" in "REDÀÁÂÆñ" is no sign of Han: letters go on with a word.
  bool is_among_latin(const Node& before, std::size_t at,
                      const Step& step) const {
    const std::u32string_view shown = text_.substr(at, step.consumed);
    const bool unbroken = before.consumed == 1 && !before.lost;
    return unbroken && shown.size() > 1 && is_latin_letter(before.code) &&
           std::all_of(shown.begin(), shown.end(), is_latin_letter) &&
           is_foreign_to_latin(step.code);
  }

  // "Еј," is a word of Macedonian rather than "ż,".
  bool is_whole_word(const Node& before, std::size_t at,
                     const Step& step) const {
    const std::size_t end = at + step.consumed;
    return step.consumed > 1 && is_letter(step.code) &&
           !is_letter(before.code) &&
           (end == text_.size() || !is_letter(text_[end])) &&
           is_of_cyrillic_script(text_[at]) &&
           is_small_cyrillic(text_[end - 1]);
  }

  // That a letter became one of Russian speaks for a reading once, not each
  // time that it stands behind itself.
  std::int32_t price_of_step(const Node& before, std::size_t at,
                             const Step& step) const {
    constexpr std::int32_t kPriceOfWord = 12;
    if (is_half_of_word(before, at, step) || is_whole_word(before, at, step) ||
        is_among_latin(before, at, step)) {
      return step.price + kPriceOfWord;
    }
    return step.code == before.code ? std::max<std::int32_t>(step.price, 0)
                                    : step.price;
  }

  void leave_by(const Reading& reading, std::size_t at, std::uint8_t from,
                std::uint8_t state) {
    const Node& here = node(at, from);
    const std::int32_t price = price_of_change(from, state);
    const bool is_plain = text_[at] < 0x80 || !is_proven_[state - 1] ||
                          is_russian_by_itself(reading, text_[at]);
    const std::int32_t bonus = is_plain          ? 0
                               : reading.written ? kBonusOfProven
                                                 : kBonusOfProvenUtf8;
    const Steps steps = steps_of(reading, text_, at, here.code);
    for (std::size_t i = 0; i < steps.count; ++i) {
      const Step& step = steps.list[i];
      const std::int32_t cost = here.cost + price +
                                badness_of(here.code, step.code) +
                                price_of_step(here, at, step) - bonus;
      arrive(at + step.consumed, state,
             {cost, step.code, from, step.consumed, step.price > 0});
    }
  }

  std::u32string_view text_;
  const std::vector<Reading>& readings_;
  const std::vector<bool>& is_proven_;
  std::size_t states_;
  std::vector<Node> nodes_;
};

MendList mends_by(std::u32string_view text,
                  const std::vector<Reading>& readings,
                  const std::vector<bool>& is_proven) {
  Lattice lattice(text, readings, is_proven);
  MendList mends(text);
  for (const auto& [end, state] : lattice.path()) {
    const Node& node = lattice.node(end, state);
    const std::size_t begin = end - node.consumed;
    const bool changed =
        state != kAsItIs && (node.consumed != 1 || node.code != text[begin]);
    if (changed)
      mends.add({begin, end, {node.code}, readings[state - 1]}, node.lost);
  }
  return mends;
}

}  // namespace

std::vector<Mend> cheapest_reading(std::u32string_view text,
                                   const std::vector<Reading>& readings) {
  std::vector<bool> is_proven(readings.size());
  MendList mends = mends_by(text, readings, is_proven);
  for (std::size_t i = 0; i < readings.size(); ++i) {
    is_proven[i] = mends.length_by(readings[i]) >= kProof;
  }
  const bool proven =
      std::find(is_proven.begin(), is_proven.end(), true) != is_proven.end();
  return proven ? mends_by(text, readings, is_proven).take() : mends.take();
}

}  // namespace lede
