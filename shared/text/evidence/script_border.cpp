#include "evidence/script_border.h"

#include <algorithm>
#include <vector>

#include "evidence/name.h"
#include "evidence/word_scanner.h"

namespace lede::evidence {
namespace {

constexpr std::size_t kFewestLetters = 24;
// Of so many letters in its place one may be on the wrong side.
constexpr std::size_t kInPlaceOfMisplaced = 10;

struct Letters {
  std::size_t one = 0;
  std::size_t other = 0;
};

struct Step {
  std::size_t begin = 0;  // of a word
  Letters before;         // in the words before it
};

struct Steps {
  std::vector<Step> words;
  Letters all;
};

Steps steps_in(std::string_view text, Span within, Script one, Script other) {
  Steps steps;
  const WordScanner scanner(text.substr(0, within.end));
  for (std::size_t at = within.begin; at < within.end;) {
    const ScannedWord word = scanner.word_at(at);
    if (word.script == one || word.script == other) {
      steps.words.push_back({at, steps.all});
      const bool name = may_be_name(text.substr(at, word.end - at));
      (word.script == one ? steps.all.one : steps.all.other) +=
          name ? 1 : word.letters;
    }
    at = word.end;
  }
  return steps;
}

// The letters on the wrong side if the text changes script at a step, either
// from the one to the other or back.
std::size_t misplaced(const Step& step, const Letters& all) {
  const Letters& before = step.before;
  return std::min(before.other + (all.one - before.one),
                  before.one + (all.other - before.other));
}

}  // namespace

std::size_t script_border(std::string_view text, Span within, Script one,
                          Script other) {
  const Steps steps = steps_in(text, within, one, other);
  const std::size_t fewer = std::min(steps.all.one, steps.all.other);
  if (fewer < kFewestLetters) return 0;
  const auto best = std::min_element(steps.words.begin(), steps.words.end(),
                                     [&](const Step& a, const Step& b) {
                                       return misplaced(a, steps.all) <
                                              misplaced(b, steps.all);
                                     });
  if (misplaced(*best, steps.all) * kInPlaceOfMisplaced > fewer) return 0;
  // Quotes and brackets before the word go with it.
  const std::size_t space = text.rfind(' ', best->begin);
  const bool inside = space != std::string_view::npos && space > within.begin;
  // What stands in brackets explains what stands before.
  return inside && text[space + 1] != '(' ? space + 1 : 0;
}

}  // namespace lede::evidence
