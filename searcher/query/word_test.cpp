#include "query/word_test.h"

#include <algorithm>
#include <memory>

#include "query/edit_distance.h"
#include "query/word_pattern.h"
#include "utf8.h"

namespace lede {
namespace {

std::string beginning_of(const Word& word) {
  constexpr std::size_t kMostCharacters = 3;
  std::size_t end = 0;
  for (std::size_t count = 0; count < kMostCharacters && end < word.term.size();
       ++count) {
    end += character_at(word.term, end).size_bytes;
  }
  return std::string(word.term.substr(0, end));
}

bool share_one(std::span<const std::string_view> stems,
               const std::vector<std::string>& others) {
  return std::find_first_of(stems.begin(), stems.end(), others.begin(),
                            others.end()) != stems.end();
}

// The index does not say of a word's places in which language they are.
std::vector<std::string> stems_that_count(const WordStems& stems) {
  std::vector<std::string> counting = stems.free;
  if (!counting.empty()) return counting;
  for (const BoundStem& each : stems.bound) counting.push_back(each.stem);
  return counting;
}

}  // namespace

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
  return WordTest{
      std::string(word.term.substr(0, character_at(word.term, 0).size_bytes)),
      [distance, most](std::string_view other) {
        return distance->to(other, most);
      }};
}

WordTest test_of_forms(const Word& word, const WordStems& stems,
                       const std::vector<Language>& languages,
                       Analyser& analyser) {
  return {beginning_of(word),
          [term = std::string(word.term), stems = stems_that_count(stems),
           languages,
           &analyser](std::string_view other) -> std::optional<unsigned> {
            if (other == term) return 0;
            const auto tokens = analyser.query_tokens(other, languages);
            if (tokens.size() != 1 ||
                !share_one(tokens.front().word->stems, stems)) {
              return std::nullopt;
            }
            return 0;
          }};
}

}  // namespace lede
