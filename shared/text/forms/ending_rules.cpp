#include "forms/ending_rules.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "forms/recipe.h"
#include "utf8.h"

namespace lede::forms {
namespace {

// Texts that occur, by the order in which they come.
class Numbering {
 public:
  std::uint32_t number_of(const std::string& text) {
    const auto next = static_cast<std::uint32_t>(texts_.size());
    const auto [at, is_new] = numbers_.try_emplace(text, next);
    if (is_new) texts_.push_back(text);
    return at->second;
  }
  const std::string& operator[](std::uint32_t number) const {
    return texts_[number];
  }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> texts_;
};

// What forms that end alike would have done to them.
class Votes {
 public:
  static constexpr std::uint32_t kSnowball = 0;

  Votes() { recipes_.number_of({}); }

  void add(std::string_view form, const std::string& recipe) {
    const std::uint32_t number = recipes_.number_of(recipe);
    std::size_t at = form.size();
    std::size_t left = count_characters(form);
    for (std::size_t length = 1; length <= kMostEndingLetters; ++length) {
      if (left-- <= kFewestLettersBeforeEnding) return;
      at = border_before(form, at - 1);
      votes_.emplace_back(endings_.number_of(std::string(form.substr(at))),
                          number);
    }
  }

  /// By ending, the recipe that nearly all its forms ask for, else kSnowball.
  std::map<std::string, std::uint32_t> winners() {
    std::sort(votes_.begin(), votes_.end());
    std::map<std::string, std::uint32_t> winners;
    for (std::size_t begin = 0; begin < votes_.size();) {
      std::size_t end = begin;
      while (end < votes_.size() && votes_[end].first == votes_[begin].first) {
        ++end;
      }
      if (end - begin >= kFewestForms) {
        winners[endings_[votes_[begin].first]] = winner(begin, end);
      }
      begin = end;
    }
    return winners;
  }

  const std::string& recipe(std::uint32_t number) const {
    return recipes_[number];
  }

 private:
  static constexpr std::size_t kFewestForms = 5;
  // Learnt from one half of the Russian words, 0.85 joined more forms of the
  // other half than 0.9 and 0.95 did, and no fewer of them rightly.
  static constexpr double kNearlyAll = 0.85;

  // Most votes are one run in order, and it is at the middle if it is so long.
  std::uint32_t winner(std::size_t begin, std::size_t end) const {
    const auto middle = votes_[begin + (end - begin) / 2];
    const auto run = std::equal_range(votes_.begin(), votes_.end(), middle);
    const auto share = static_cast<double>(run.second - run.first) /
                       static_cast<double>(end - begin);
    return share >= kNearlyAll ? middle.second : kSnowball;
  }

  Numbering endings_;
  Numbering recipes_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> votes_;
};

Votes all_votes(const FormClasses& classes) {
  Votes votes;
  for (std::size_t i = 0; i < classes.stems().size(); ++i) {
    const Lexicon::Form& form = classes.lexicon().forms()[i];
    const Lexicon::Sense sense = form.senses.front();
    // Participles are many, and Snowball knows their endings.
    if (sense.rank == Lexicon::Rank::kParticiple) continue;
    const std::string& stem = classes.main_stem(sense.lemma);
    const bool is_regular = stem == classes.stems()[i];
    votes.add(form.text, is_regular ? "" : recipe_for(form.text, stem));
  }
  return votes;
}

std::string_view without_first_letter(std::string_view text) {
  return text.substr(text.empty() ? 0 : character_at(text, 0).size_bytes);
}

}  // namespace

std::vector<EndingRule> ending_rules(const FormClasses& classes) {
  Votes votes = all_votes(classes);
  const std::map<std::string, std::uint32_t> winners = votes.winners();
  std::vector<EndingRule> rules;
  for (const auto& [ending, recipe] : winners) {
    const auto shorter =
        winners.find(std::string(without_first_letter(ending)));
    const std::uint32_t inherited =
        shorter == winners.end() ? Votes::kSnowball : shorter->second;
    if (recipe != inherited) rules.push_back({ending, votes.recipe(recipe)});
  }
  return rules;
}

}  // namespace lede::forms
