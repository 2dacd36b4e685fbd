#include "repair/alphabet.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include <unicode/uchar.h>

namespace lede {
namespace {

char32_t small(char32_t code) {
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(code)));
}

std::u32string beyond_ascii(std::u32string_view word) {
  std::u32string letters;
  std::copy_if(word.begin(), word.end(), std::back_inserter(letters),
               [](char32_t code) { return code >= 0x80; });
  return letters;
}

bool is_rising(std::u32string_view letters) {
  return std::adjacent_find(letters.begin(), letters.end(),
                            [](char32_t before, char32_t code) {
                              return before >= code;
                            }) == letters.end();
}

// As many pairs as there may be, one aside.
bool is_of_both_cases(std::u32string_view letters) {
  std::size_t pairs = 0;
  for (std::size_t at = 1; at < letters.size(); ++at) {
    if (letters[at] == letters[at - 1]) continue;
    if (small(letters[at]) != small(letters[at - 1])) continue;
    ++pairs;
    ++at;
  }
  return 2 * (pairs + 1) >= letters.size();
}

bool has_none_twice(std::u32string letters) {
  std::sort(letters.begin(), letters.end());
  return std::adjacent_find(letters.begin(), letters.end()) == letters.end();
}

}  // namespace

bool is_list_of_letters(std::u32string_view word) {
  constexpr std::size_t kShortest = 5;
  constexpr std::size_t kLongestWord = 15;  // that uses no letter twice
  constexpr std::size_t kTwoPairs = 4;
  const std::u32string letters = beyond_ascii(word);
  if (letters.size() >= kShortest && is_rising(letters)) return true;
  if (letters.size() > kTwoPairs && is_of_both_cases(letters)) return true;
  return letters.size() > kLongestWord && has_none_twice(letters);
}

}  // namespace lede
