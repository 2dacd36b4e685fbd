#include "query/word_pattern.h"

#include "query/word_signs.h"
#include "support/catch.h"
#include "support/random.h"
#include "support/time_limit.h"

using lede::signed_word;
using lede::WordPattern;
using Meaning = lede::Syntax::Meaning;

namespace {

// By its definition, for short words of ASCII.
bool fits_plainly(std::string_view pattern, std::string_view word) {
  if (pattern.empty()) return word.empty();
  if (pattern.front() == '*') {
    return fits_plainly(pattern.substr(1), word) ||
           (!word.empty() && fits_plainly(pattern, word.substr(1)));
  }
  return !word.empty() && (pattern.front() == '?' || pattern[0] == word[0]) &&
         fits_plainly(pattern.substr(1), word.substr(1));
}

}  // namespace

TEST_CASE("signs behind and in a word say what it stands for", "[searcher]") {
  struct Case {
    const char* typed;
    const char* text;
    Meaning meaning;
    unsigned edits;
  };
  const Case cases[] = {
      {"port", "port", Meaning::kForms, 0},
      {"port*", "port*", Meaning::kPattern, 0},
      {"wild*card", "wild*card", Meaning::kPattern, 0},
      {"*port", "*port", Meaning::kPattern, 0},
      {"wom?n", "wom?n", Meaning::kPattern, 0},
      {"в?да", "в?да", Meaning::kPattern, 0},
      {"w??d", "w??d", Meaning::kPattern, 0},
      {"why?", "why?", Meaning::kForms, 0},
      {"why?!", "why?!", Meaning::kForms, 0},
      {"?why", "?why", Meaning::kForms, 0},
      {"??why", "??why", Meaning::kForms, 0},
      {"***", "***", Meaning::kForms, 0},
      {"**port**", "**port**", Meaning::kForms, 0},
      {"port**.", "port**.", Meaning::kForms, 0},
      {"port*,", "port*,", Meaning::kForms, 0},
      {"https://a.example/b?c=*", "https://a.example/b?c=*", Meaning::kForms,
       0},
      {"strkie~", "strkie", Meaning::kSimilar, 0},
      {"strkie~1", "strkie", Meaning::kSimilar, 1},
      {"strkie~2", "strkie", Meaning::kSimilar, 2},
      {"strkie~3", "strkie~3", Meaning::kForms, 0},
      {"~", "~", Meaning::kForms, 0},
      {"~5", "~5", Meaning::kForms, 0},
  };
  for (const Case& each : cases) {
    INFO(each.typed);
    const lede::SignedWord word = signed_word(each.typed);
    CHECK(word.text == each.text);
    CHECK((word.meaning == each.meaning));
    CHECK(word.edits == each.edits);
  }
}

TEST_CASE("a pattern fits words whole", "[searcher][en][ru]") {
  struct Case {
    const char* pattern;
    const char* word;
    bool fits;
  };
  const Case cases[] = {
      {"port*", "port", true},
      {"port*", "portal", true},
      {"port*", "por", false},
      {"PORT*", "ports", true},
      {"Пут*", "путина", true},
      {"ёлк*", "елка", true},
      {"wild*card", "wildcard", true},
      {"wild*card", "wildest-card", true},
      {"wild*card", "wildcards", false},
      {"wo?en", "women", true},
      {"wo?en", "woen", false},
      {"во?а", "вода", true},
      {"во?а", "воа", false},
      {"ab*ab*ab", "abab", false},
      {"ab*ab*ab", "ababab", true},
      {"ab*ab*ab", "abxabxxabab", true},
      {"中*", "中国", true},
      {"中*", "国中", false},
  };
  for (const Case& each : cases) {
    INFO(each.pattern << " " << each.word);
    const auto pattern = WordPattern::of(each.pattern);
    REQUIRE(pattern);
    CHECK(pattern->fits(each.word) == each.fits);
  }
}

TEST_CASE("a pattern wants two letters first, or one ideograph", "[searcher]") {
  for (const char* typed : {"*", "*port", "p*", "я*", "a*b*c"}) {
    INFO(typed);
    CHECK_FALSE(WordPattern::of(typed));
  }
  CHECK_FALSE(WordPattern::of("ab*" + std::string(300, 'c')));
  CHECK(WordPattern::of("中*"));
  CHECK(WordPattern::of("я1*")->prefix() == "я1");
}

TEST_CASE("a pattern fits what its definition says", "[searcher]") {
  for (unsigned seed = 0; seed < 3000; ++seed) {
    lede::test::Random random(seed);
    std::string pattern = "ab";
    std::string word = "ab";
    for (std::size_t left = random.below(6); left > 0; --left) {
      const char sign = "ab*?"[random.below(4)];
      if (sign != '*' || pattern.back() != '*') pattern += sign;
    }
    for (std::size_t left = random.below(8); left > 0; --left) {
      word += "ab"[random.below(2)];
    }
    pattern += 'a';  // a "?" at the end would be none
    INFO(pattern << " " << word);
    CHECK(WordPattern::of(pattern)->fits(word) == fits_plainly(pattern, word));
  }
}

TEST_CASE("a hostile pattern costs little", "[searcher]") {
  std::string pattern = "aa";
  while (pattern.size() < 190) pattern += "*a";
  const auto hostile = WordPattern::of(pattern + "*b");
  REQUIRE(hostile);
  const std::string word(200, 'a');
  CHECK(lede::test::processor_seconds([&] {
          for (int times = 0; times < 100; ++times) {
            CHECK_FALSE(hostile->fits(word));
          }
        }) < lede::test::kLinearSeconds);
}
