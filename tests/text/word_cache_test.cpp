#include "word_cache.h"

#include "support/catch.h"
#include "support/random.h"

using lede::NewWord;
using lede::Word;
using lede::WordCache;

namespace {

NewWord word_with(std::string_view term) {
  NewWord word;
  word.term = term;
  return word;
}

// The term that the cache has for a spelling, or what is made of it.
std::string term_of(std::string_view spelling, WordCache& cache) {
  const Word* word = cache.word(cache.request(spelling), word_with);
  REQUIRE(word != nullptr);
  return std::string(word->term);
}

}  // namespace

TEST_CASE("a word is made once and found by its spelling alone", "[text]") {
  WordCache cache;
  std::vector<std::string> spellings;
  for (const char* letter : {"a", "ж", "0"}) {
    std::string spelling;
    for (int count = 0; count < 40; ++count) {
      spelling += letter;
      spellings.push_back(spelling);
      spellings.push_back(spelling + "x");
      spellings.push_back("x" + spelling);
      spellings.push_back("x" + spelling + "12345678");
    }
  }
  std::sort(spellings.begin(), spellings.end());
  spellings.erase(std::unique(spellings.begin(), spellings.end()),
                  spellings.end());
  for (int round = 0; round < 2; ++round) {
    for (const std::string& spelling : spellings) {
      CHECK(term_of(spelling, cache) == spelling);
    }
    CHECK(cache.size() == spellings.size());
  }
}

TEST_CASE("words stay where they are while the cache grows", "[text]") {
  WordCache cache;
  std::vector<const Word*> words;
  for (int number = 0; number < 5000; ++number) {
    const std::string spelling = "word" + std::to_string(number);
    words.push_back(cache.word(cache.request(spelling), word_with));
  }
  for (int number = 0; number < 5000; ++number) {
    const std::string spelling = "word" + std::to_string(number);
    CHECK(words[number]->term == spelling);
    CHECK(cache.word(cache.request(spelling), word_with) == words[number]);
  }
}

TEST_CASE("a word keeps its stems, whatever they share with its term",
          "[text]") {
  const std::vector<NewWord> cases = {
      {"ports", {"port"}, {}},
      {"mice", {"mouse", "mice"}, {}},
      {"лучше", {"хорош", "лучш", "лучше"}, {}},
      {"long", std::vector<std::string>(100, std::string(1000, 'l')), {}},
      {"ящик", {""}, {}},
  };
  WordCache cache;
  for (int round = 0; round < 2; ++round) {
    for (const NewWord& each : cases) {
      const Word* word = cache.word(cache.request(each.term),
                                    [&](std::string_view) { return each; });
      REQUIRE(word != nullptr);
      CHECK(word->term == each.term);
      CHECK(copied_stems(*word) == each.stems);
    }
  }
}

TEST_CASE("a spelling without a term is no word, whenever it is asked for",
          "[text]") {
  WordCache cache;
  const auto nothing = [](std::string_view) { return NewWord(); };
  CHECK(cache.word(cache.request("\u202F\u202F"), nothing) == nullptr);
  CHECK(cache.word(cache.request("\u202F\u202F"), word_with) == nullptr);
}

TEST_CASE("random spellings, NUL among their bytes, are told apart", "[text]") {
  WordCache cache;
  lede::test::Random random(3);
  for (int round = 0; round < 20'000; ++round) {
    std::string spelling = random.bytes(1 + random.below(24));
    if (random.one_in(2)) spelling.resize(spelling.size() + 1);
    REQUIRE(term_of(spelling, cache) == spelling);
  }
}
