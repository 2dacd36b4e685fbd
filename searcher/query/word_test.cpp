#include "query/word_test.h"

#include <memory>

#include "query/edit_distance.h"
#include "query/word_pattern.h"
#include "utf8.h"

namespace lede {

std::optional<WordTest> test_of_pattern(std::string_view typed) {
  const auto pattern = WordPattern::of(typed);
  if (!pattern) return std::nullopt;
  return WordTest{
      pattern->prefix(),
      [pattern = *pattern](std::string_view word) -> std::optional<unsigned> {
        if (!pattern.fits(word)) return std::nullopt;
        return 0;
      }};
}

std::optional<WordTest> test_of_similar(const Word& word, unsigned edits) {
  constexpr std::size_t kFewestCharacters = 3;
  constexpr std::size_t kLong = 6;
  const auto distance = std::make_shared<EditDistance>(word.term);
  const std::size_t characters = distance->characters();
  if (characters < kFewestCharacters) return std::nullopt;
  const unsigned usual = characters < kLong ? 1 : 2;
  const unsigned most = edits == 0 ? usual : edits;
  return WordTest{word.term.substr(0, character_at(word.term, 0).size_bytes),
                  [distance, most](std::string_view other) {
                    return distance->to(other, most);
                  }};
}

}  // namespace lede
