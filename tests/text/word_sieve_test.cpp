#include "word_sieve.h"

#include <algorithm>
#include <array>
#include <string>

#include "analyser.h"
#include "support/catch.h"
#include "text/random_text.h"
#include "word_forms.h"

using lede::Language;
using lede::Token;
using lede::Word;
using lede::WordSieve;

namespace {

std::vector<Language> sifted_languages() {
  std::vector<Language> languages;
  for (const Language language : Language::all()) {
    if (WordSieve::can_sift(language)) languages.push_back(language);
  }
  return languages;
}

std::string_view spelling_of(const Token& token, std::string_view text) {
  return text.substr(token.span.begin, token.span.size());
}

WordSieve sieve_for_stem(std::string_view stem) {
  WordSieve sieve;
  sieve.want_stem(stem);
  return sieve;
}

// What would be held back though its own stem or its own term is wanted.
std::string wrongly_held_back(std::string_view text, Language language,
                              lede::Analyser& analyser) {
  std::string wrong;
  for (const Token& token : analyser.query_tokens(text, {language})) {
    const std::string_view spelling = spelling_of(token, text);
    for (const std::string_view stem : token.word->stems) {
      if (sieve_for_stem(stem).may_be_wanted(spelling)) continue;
      wrong.append(spelling).append(" is ").append(stem).append("\n");
    }
    WordSieve for_term;
    for_term.want_term(token.word->term);
    if (for_term.may_be_wanted(spelling)) continue;
    wrong.append(spelling).append(" is ").append(token.word->term).append("\n");
  }
  return wrong;
}

// Letters and endings with which stemmers do something, put together.
std::string random_words(lede::test::Random& random) {
  constexpr std::array kPieces = {
      "a",   "e",    "i",   "o",   "u",  "y",  "b",   "d",   "g",  "l",
      "n",   "r",    "s",   "t",   "w",  "'s", "ing", "ies", "ed", "ly",
      "ж",   "е",    "ё",   "и",   "й",  "о",  "ст",  "р",   "л",  "ами",
      "ой",  "ого",  "юст", "ами", "ся", "ü",  "é",   "ß",   "ã",  "2",
      "lar", "heit", "qu",  "gn",  "’",  "-",  "en",  "ен",  "ок", "лок",
      "#",   "+",    "&",   "@",   "_",  ".",  ",",   "–",   "«",  "ї"};
  std::string words;
  for (int word = 0; word < 40; ++word) {
    words += ' ';
    for (std::size_t left = 1 + random.below(6); left > 0; --left) {
      words += kPieces[random.below(kPieces.size())];
    }
  }
  return words;
}

}  // namespace

TEST_CASE("a sieve holds back what begins otherwise", "[text][en][ru]") {
  struct Case {
    const char* stem;
    const char* spelling;
    bool may_be_wanted;
  };
  const Case cases[] = {
      {"port", "Ports", true},
      {"port", "PORT", true},
      {"port", "Порт", false},
      {"port", "post", true},  // nearly all of its work is done by two letters
      {"port", "strike", false},
      {"port", "p.o.r.t", true},
      {"port", "p", false},
      {"port", "ｐｏｒｔ", true},
      {"port", "po\xC2\xADrts", true},
      {"p", "port", true},
      {"die", "dying", true},
      {"résumé", "resume", false},
      {"résumé", "re\u0301sume\u0301", true},
      {"елк", "Ёлки", true},
      {"елк", "елки", true},
      {"елк", "палки", false},
      {"2025", "2024", true},
      {"2025", "1984", false},
  };
  for (const Case& each : cases) {
    INFO(each.stem << " in " << each.spelling);
    CHECK(sieve_for_stem(each.stem).may_be_wanted(each.spelling) ==
          each.may_be_wanted);
  }
}

TEST_CASE("a sieve knows forms that begin otherwise", "[text][en][ru]") {
  if (!lede::has_word_forms(Language::of("en")) ||
      !lede::has_word_forms(Language::of("ru"))) {
    return;
  }
  lede::Analyser analyser;
  const char* cases[][2] = {
      {"go", "went"},  {"be", "Is"},    {"good", "better"},   {"mouse", "mice"},
      {"идти", "шёл"}, {"день", "дня"}, {"ребёнок", "детей"}, {"звать", "зову"},
  };
  for (const auto& [base, form] : cases) {
    INFO(base << " in " << form);
    const auto tokens =
        analyser.query_tokens(base, {Language::of("en"), Language::of("ru")});
    WordSieve sieve;
    for (const std::string_view stem : tokens[0].word->stems) {
      sieve.want_stem(stem);
    }
    CHECK(sieve.may_be_wanted(form));
  }
}

TEST_CASE("a sieve holds back no word that is wanted", "[text]") {
  lede::Analyser analyser;
  lede::test::Random random(11);
  const std::vector<Language> languages = sifted_languages();
  for (int round = 0; round < 400; ++round) {
    const Language language = languages[random.below(languages.size())];
    INFO(language.code());
    CHECK(wrongly_held_back(random_words(random), language, analyser) == "");
    CHECK(wrongly_held_back(lede::test::random_text(40, random), language,
                            analyser) == "");
  }
}

TEST_CASE("a sieve leaves languages alone whose stems begin otherwise",
          "[text]") {
  for (const char* code : {"fi", "tr", "ga", "id", "ar"}) {
    INFO(code);
    CHECK_FALSE(WordSieve::can_sift(Language::of(code)));
  }
  CHECK(WordSieve::can_sift(Language::of("en")));
  CHECK(WordSieve::can_sift(Language::of("ru")));
  CHECK(WordSieve::can_sift(Language()));
}

namespace {

// Its tokens, as the sieve has them, are all of the text but that some in a row
// that have no term may be one.
void check_tokens(const std::vector<Token>& sifted,
                  const std::vector<Token>& all, const auto& has_it) {
  std::size_t next = 0;
  for (const Token& token : sifted) {
    REQUIRE(next < all.size());
    if (token.span == all[next].span) {
      CHECK(has_it(*token.word) == has_it(*all[next].word));
      ++next;
      continue;
    }
    CHECK(token.word->term.empty());
    const std::size_t first = next;
    for (; next < all.size() && all[next].span.end <= token.span.end; ++next) {
      CHECK(token.span.begin <= all[next].span.begin);
      CHECK_FALSE(has_it(*all[next].word));
    }
    CHECK(next > first);
  }
  CHECK(next == all.size());
}

}  // namespace

TEST_CASE("sifted words are those of the text that are wanted", "[text]") {
  lede::Analyser analyser;
  lede::Analyser other;
  lede::test::Random random(12);
  for (int round = 0; round < 2000; ++round) {
    const std::string text =
        lede::test::random_text(60, random) + random_words(random);
    const auto passages = analyser.passages(text, {});
    const std::vector<Token> all = analyser.tokens(text, passages);
    if (all.empty()) continue;
    const auto compounds = analyser.compounds(text, all);
    const Word& wanted = !compounds.empty() && random.below(2) == 0
                             ? *compounds[random.below(compounds.size())].word
                             : *all[random.below(all.size())].word;
    WordSieve sieve;
    for (const std::string_view stem : wanted.stems) sieve.want_stem(stem);
    const auto has_it = [&wanted](const Word& word) {
      return std::find_first_of(word.stems.begin(), word.stems.end(),
                                wanted.stems.begin(),
                                wanted.stems.end()) != word.stems.end();
    };

    const lede::SiftedWords sifted = other.sifted_words(text, passages, sieve);
    INFO(text);
    check_tokens(sifted.tokens, all, has_it);
    const auto places = [&has_it](const std::vector<lede::Compound>& list) {
      std::vector<lede::Span> spans;
      for (const lede::Compound& each : list) {
        if (has_it(*each.word)) spans.push_back(each.place.span);
      }
      return spans;
    };
    CHECK(places(sifted.compounds) == places(compounds));
  }
}
