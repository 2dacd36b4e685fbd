#include "word_forms.h"

#include <algorithm>
#include <iostream>
#include <thread>

#include "analyser.h"
#include "normalise.h"
#include "stemmer.h"
#include "support/catch.h"
#include "text/random_text.h"
#include "utf8.h"

using lede::Language;

namespace {

// What the analyser makes of a word of a text in that language.
std::vector<std::string> stems_of(const char* word, const char* language) {
  lede::Analyser analyser;
  const auto tokens = analyser.query_tokens(word, {Language::of(language)});
  if (tokens.empty()) return {};
  return copied_stems(*tokens[0].word);
}

bool share_a_stem(const char* left, const char* right, const char* language) {
  const auto of_left = stems_of(left, language);
  const auto of_right = stems_of(right, language);
  return std::find_first_of(of_left.begin(), of_left.end(), of_right.begin(),
                            of_right.end()) != of_left.end();
}

// Says so where lede was built without the dictionaries.
bool is_skipped(const char* language) {
  if (lede::has_word_forms(Language::of(language))) return false;
  std::cerr << "word forms (" << language
            << "): skipped, lede was built without the dictionary\n";
  return true;
}

}  // namespace

TEST_CASE("irregular forms of a word share a stem", "[text][en][ru]") {
  struct Case {
    const char* language;
    const char* left;
    const char* right;
  };
  const Case cases[] = {
      {"en", "held", "hold"},         {"ru", "держать", "держите"},
      {"en", "better", "good"},       {"ru", "рассылок", "рассылки"},
      {"en", "mice", "mouse"},        {"ru", "рынок", "рынка"},
      {"en", "ran", "run"},           {"ru", "идти", "шёл"},
      {"en", "Men's", "man"},         {"ru", "шла", "идут"},
      {"en", "children", "Child's"},  {"ru", "люди", "человека"},
      {"en", "bought", "buying"},     {"ru", "отец", "отцами"},
      {"en", "wives", "wife"},        {"ru", "ребёнок", "детей"},
      {"en", "is", "were"},           {"ru", "сын", "сыновья"},
      {"en", "Knives", "knife"},      {"ru", "Павла", "Павел"},
      {"en", "left", "leaves"},       {"ru", "сел", "село"},
      {"en", "leaves", "leaf"},       {"ru", "сел", "сесть"},
      {"en", "companies", "company"}, {"ru", "компаний", "компания"},
      {"en", "striking", "strikes"},  {"ru", "забастовок", "забастовка"},
  };
  for (const Case& each : cases) {
    if (!lede::has_word_forms(Language::of(each.language))) continue;
    INFO(each.language << " " << each.left << " " << each.right);
    CHECK(share_a_stem(each.left, each.right, each.language));
  }
  is_skipped("en");
  is_skipped("ru");
}

TEST_CASE("words that only look alike have stems of their own",
          "[text][en][ru]") {
  struct Case {
    const char* language;
    const char* left;
    const char* right;
  };
  const Case cases[] = {
      {"en", "universal", "university"},
      {"ru", "российский", "россия"},
      {"en", "organ", "organisation"},
      {"ru", "красный", "краснеть"},
      {"en", "us", "he"},
      {"ru", "банк", "банковский"},
      {"en", "new", "news"},
      {"ru", "мать", "мат"},
  };
  for (const Case& each : cases) {
    if (!lede::has_word_forms(Language::of(each.language))) continue;
    INFO(each.language << " " << each.left << " " << each.right);
    CHECK_FALSE(share_a_stem(each.left, each.right, each.language));
  }
}

TEST_CASE("a word that no dictionary holds has the stem of Snowball",
          "[text][en][ru]") {
  struct Case {
    const char* language;
    const char* word;
    const char* stem;
  };
  const Case cases[] = {
      {"en", "tiktokers", "tiktok"},
      {"ru", "биткоинами", "биткоин"},
      {"en", "covid", "covid"},
      {"ru", "мессенджера", "мессенджер"},
      {"en", "zelenskyy's", "zelenskyy"},
      {"ru", "гуглов", "гугл"},
      {"en", "1,234", "1,234"},
      {"ru", "компаниi", "компаниi"},
      {"de", "häuser", "haus"},
      {"uk", "ринок", "ринок"},
      {"ru", "mice", "mice"},
  };
  for (const Case& each : cases) {
    INFO(each.language << " " << each.word);
    const auto stems = stems_of(each.word, each.language);
    CHECK(stems == std::vector<std::string>{each.stem});
  }
}

TEST_CASE("a form has two stems at most, and terms are made of them",
          "[text]") {
  const std::string long_word(lede::kMaxTermBytes, 'e');
  std::string long_russian;
  while (long_russian.size() < lede::kMaxTermBytes) long_russian += "ок";
  std::vector<std::string> words = {
      "",        "'",          "'s",       "s'",       "е",
      "ё",       "\xD0",       "\xFF\xFE", "mice\xD0", std::string(1, 0),
      long_word, long_russian, "рынок\xD1"};
  lede::test::Random random(7);
  for (int round = 0; round < 300; ++round) {
    words.push_back(lede::normalised_word(lede::test::random_text(3, random)));
  }
  for (const char* word : {"сел", "стали", "left", "saw", "больше", "рынок"}) {
    words.emplace_back(word);
  }
  for (const char* code : {"en", "ru", "de", "uk", "und"}) {
    for (const std::string& word : words) {
      INFO(code << " " << word);
      const auto stems = lede::stems_of_form(word, Language::of(code));
      REQUIRE(stems.size() <= 2);
      for (const std::string& stem : stems) {
        REQUIRE_FALSE(stem.empty());
        REQUIRE(stem.size() <= lede::kMaxTermBytes);
        REQUIRE(lede::is_valid_utf8(stem));
        REQUIRE_FALSE((stem[0] >= 'A' && stem[0] <= 'Z'));
      }
    }
  }
}

TEST_CASE("any thread may ask for the stems of a form", "[text]") {
  const Language russian = Language::of("ru");
  const auto expected = lede::stems_of_form("рынок", russian);
  std::vector<int> wrong(4, 0);
  std::vector<std::thread> threads;
  for (int& count : wrong) {
    threads.emplace_back([&count, &expected, russian] {
      for (int round = 0; round < 1000; ++round) {
        if (lede::stems_of_form("рынок", russian) != expected) ++count;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == std::vector<int>(4, 0));
}

TEST_CASE("the analyser's version names the tables of forms", "[text]") {
  const std::string version = lede::word_forms_version();
  CHECK_THAT(version, Catch::StartsWith("forms "));
  CHECK_THAT(lede::analyser_version(), Catch::Contains(version));
  for (const char* code : {"en", "ru"}) {
    const bool named =
        version.find(std::string(" ").append(code)) != std::string::npos;
    CHECK(named == lede::has_word_forms(Language::of(code)));
  }
}
