#include "repair/cleared_words.h"

#include <memory>
#include <string>

#include "support/catch.h"

using lede::ClearedWords;
using lede::Suspicion;

TEST_CASE("a word is cleared of what it was looked at for", "[text]") {
  const auto words = std::make_unique<ClearedWords>();
  const Suspicion misplaced{0, 0, true};
  const Suspicion of_pairs{0, 4, false};
  CHECK_FALSE(words->contains(U"ће ", misplaced));
  words->add(U"ће ", misplaced);
  CHECK(words->contains(U"ће ", misplaced));
  CHECK_FALSE(words->contains(U"ће ", of_pairs));
  CHECK_FALSE(words->contains(U"ћа ", misplaced));
}

TEST_CASE("of many cleared words the later are known", "[text]") {
  const auto words = std::make_unique<ClearedWords>();
  const auto word = [](char32_t number) {
    return std::u32string{U'ж', static_cast<char32_t>(0x400 + number)};
  };
  constexpr char32_t kMany = 20000;
  for (char32_t i = 0; i < kMany; ++i) words->add(word(i), {1, 0, false});
  CHECK(words->contains(word(kMany - 1), {1, 0, false}));
  int known = 0;
  for (char32_t i = 0; i < kMany; ++i) {
    known += words->contains(word(i), {1, 0, false}) ? 1 : 0;
  }
  CHECK(known > 2000);
  CHECK(known <= 4096);
}
