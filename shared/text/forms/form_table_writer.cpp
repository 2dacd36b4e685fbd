#include "forms/form_table_writer.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <unordered_map>

#include "forms/far_beginnings.h"
#include "forms/form_table.h"
#include "forms/recipe.h"
#include "utf8.h"

namespace lede::forms {
namespace {

using Numbers = std::vector<std::uint32_t>;

std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    letters += character.code;
    at += character.size_bytes;
  }
  return letters;
}

std::string bytes_of(const void* numbers, std::size_t size_bytes) {
  return {static_cast<const char*>(numbers), size_bytes};
}

std::string bytes_of(const Numbers& numbers) {
  return bytes_of(numbers.data(), numbers.size() * sizeof(numbers[0]));
}

// Recipes, each once, by the order in which they were first asked for.
class Recipes {
 public:
  std::uint32_t number_of(const ClassedForm& form) {
    std::string recipe;
    for (const std::string& name : form.classes) {
      recipe += recipe_for(form.form, name);
    }
    return number_of(recipe);
  }

  std::uint32_t number_of(const std::string& recipe) {
    const auto next = static_cast<std::uint32_t>(starts_.size());
    const auto [at, is_new] = numbers_.emplace(recipe, next);
    if (is_new) {
      starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
      bytes_ += recipe;
    }
    return at->second;
  }

  Numbers borders() const {
    Numbers borders = starts_;
    borders.push_back(static_cast<std::uint32_t>(bytes_.size()));
    return borders;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  Numbers starts_;
  std::string bytes_;
};

using Word = Numbers;  // the numbers of its letters

// Makes the minimal automaton of words that come in their order, as in
// "Incremental construction of minimal acyclic finite-state automata" (Daciuk,
// Mihov, Watson, Watson, 2000): what the next word cannot change any more is
// written, or found among what was written.
class Automaton {
 public:
  void add(const Word& word, std::uint32_t recipe) {
    const auto differ =
        std::mismatch(word.begin(), word.end(), word_.begin(), word_.end());
    write_down_to(static_cast<std::size_t>(differ.first - word.begin()));
    word_ = word;
    path_.resize(word.size() + 1);
    path_.back().recipe = recipe;
  }

  /// Ends a list of words; the place of the state before their first letters.
  std::uint32_t finish() {
    write_down_to(0);
    const std::uint32_t first = written(path_.front());
    path_.front() = {};
    word_.clear();
    return first;
  }

  const Numbers& states() const { return states_; }

 private:
  static constexpr std::uint32_t kNoRecipe = 0xFFFF'FFFF;

  struct State {
    std::uint32_t recipe = kNoRecipe;
    Numbers arcs;
  };

  void write_down_to(std::size_t depth) {
    for (std::size_t at = path_.size() - 1; at > depth; --at) {
      const State state = std::move(path_[at]);
      path_.pop_back();
      const std::uint32_t is_final = state.recipe == kNoRecipe ? 0 : kIsFinal;
      path_.back().arcs.push_back((written(state) << kTargetShift) | is_final |
                                  word_[at - 1]);
    }
  }

  std::uint32_t written(const State& state) {
    Numbers numbers;
    const bool has_arcs = !state.arcs.empty();
    if (state.recipe != kNoRecipe) {
      numbers.push_back(state.recipe | (has_arcs ? kHasArcs : 0));
    }
    numbers.insert(numbers.end(), state.arcs.begin(), state.arcs.end());
    if (numbers.empty()) numbers.push_back(kNoLetter);
    if (has_arcs || state.recipe == kNoRecipe) numbers.back() |= kIsLast;
    const auto next = static_cast<std::uint32_t>(states_.size());
    const auto [at, is_new] = places_.emplace(bytes_of(numbers), next);
    if (!is_new) return at->second;
    if (next >> (32 - kTargetShift) != 0) {
      throw std::length_error("too many forms for the table");
    }
    states_.insert(states_.end(), numbers.begin(), numbers.end());
    return next;
  }

  Word word_;
  std::vector<State> path_ = std::vector<State>(1);
  std::unordered_map<std::string, std::uint32_t> places_;
  Numbers states_;
};

class Alphabet {
 public:
  void add(std::string_view text) {
    for (const char32_t letter : letters_of(text)) numbers_.emplace(letter, 0);
  }

  /// To be called when all letters are there.
  void number() {
    if (numbers_.size() > kNoLetter) {
      throw std::length_error("too many letters for the table");
    }
    std::uint32_t next = 0;
    for (auto& [letter, number] : numbers_) number = next++;
  }

  Word spelling_of(std::string_view text) const {
    Word word;
    for (const char32_t letter : letters_of(text)) {
      word.push_back(numbers_.at(letter));
    }
    return word;
  }

  Numbers letters() const {
    Numbers letters;
    for (const auto& [letter, number] : numbers_) letters.push_back(letter);
    return letters;
  }

 private:
  std::map<char32_t, std::uint32_t> numbers_;
};

Alphabet alphabet_of(const std::vector<ClassedForm>& forms,
                     const std::vector<EndingRule>& rules) {
  Alphabet alphabet;
  for (const ClassedForm& form : forms) alphabet.add(form.form);
  for (const EndingRule& rule : rules) alphabet.add(rule.ending);
  alphabet.number();
  return alphabet;
}

// Each rule's ending from its last letter on, and its recipe, in order.
std::map<Word, std::uint32_t> turned_round(const std::vector<EndingRule>& rules,
                                           const Alphabet& alphabet,
                                           Recipes& recipes) {
  std::map<Word, std::uint32_t> turned;
  for (const EndingRule& rule : rules) {
    Word ending = alphabet.spelling_of(rule.ending);
    std::reverse(ending.begin(), ending.end());
    turned.emplace(std::move(ending), recipes.number_of(rule.recipe));
  }
  return turned;
}

std::string sealed(std::string table) {
  const std::uint32_t version = hash_of_table(
      std::string_view(table).substr(sizeof(FormTableHeader::version)));
  table.replace(0, sizeof(version), bytes_of(&version, sizeof(version)));
  return table;
}

}  // namespace

std::string form_table_of(const std::vector<ClassedForm>& forms,
                          const std::vector<EndingRule>& rules) {
  const Alphabet alphabet = alphabet_of(forms, rules);
  Recipes recipes;
  Automaton automaton;
  FormTableHeader header;
  for (const ClassedForm& form : forms) {
    automaton.add(alphabet.spelling_of(form.form), recipes.number_of(form));
  }
  header.forms = automaton.finish();
  for (const auto& [ending, recipe] : turned_round(rules, alphabet, recipes)) {
    automaton.add(ending, recipe);
  }
  header.endings = automaton.finish();

  const Numbers letters = alphabet.letters();
  const Numbers borders = recipes.borders();
  header.letter_count = static_cast<std::uint32_t>(letters.size());
  header.state_words = static_cast<std::uint32_t>(automaton.states().size());
  header.recipe_count = static_cast<std::uint32_t>(borders.size() - 1);
  header.recipe_bytes = static_cast<std::uint32_t>(recipes.bytes().size());
  return sealed(bytes_of(&header, sizeof(header)) + bytes_of(letters) +
                bytes_of(automaton.states()) + bytes_of(borders) +
                recipes.bytes()) +
         bytes_of(far_beginnings_of(forms, rules));
}

}  // namespace lede::forms
