#include "analyser.h"

#include "support/catch.h"
#include "text/shown.h"

using lede::Analyser;
using lede::Language;
using lede::Token;
using lede::test::article_tokens;
using lede::test::share_a_stem;
using lede::test::shown;
using lede::test::stems_of;
using lede::test::terms_of;

namespace {

std::vector<Language> languages(std::initializer_list<const char*> codes) {
  std::vector<Language> list;
  for (const char* code : codes) list.push_back(Language::of(code));
  return list;
}

std::string spans_of(std::string_view text, const std::vector<Token>& tokens) {
  std::vector<lede::Span> spans;
  for (const Token& token : tokens) spans.push_back(token.span);
  return shown(text, spans);
}

}  // namespace

TEST_CASE("an article becomes words with terms and stems and places",
          "[text][en][ru]") {
  struct Case {
    const char* language;
    std::string text;
    std::string words;
    std::string terms;
    std::string stems;
  };
  const Case cases[] = {
      {"en", "China’s Companies, 75% off!", "China’s|Companies|75|off",
       "china's companies 75 off", "china compani 75 off"},
      {"ru", "Ёлки и «Чипы», 5 шт.", "Ёлки|и|Чипы|5|шт", "елки и чипы 5 шт",
       "елк и чип 5 шт"},
      {"en", "east-west", "east|west", "east west", "east west"},
      {"ru", "из-за за\u0301мка", "из|за|за\u0301мка", "из за замка",
       "из за замк"},
      {"th", "ภาษาไทย", "ภาษา|ไทย", "ภาษา ไทย", "ภาษา ไทย"},
      {"en", "…", "", "", ""},
  };
  Analyser analyser;
  for (const Case& each : cases) {
    INFO(each.text);
    const auto tokens = article_tokens(analyser, each.text, each.language);
    CHECK(spans_of(each.text, tokens) == each.words);
    CHECK(terms_of(tokens) == each.terms);
    CHECK(stems_of(tokens) == each.stems);
  }
}

TEST_CASE("a word is found in each of its forms", "[text][en][ru]") {
  struct Case {
    const char* language;
    const char* forms;
  };
  const Case cases[] = {
      {"en", "chip chips Chips CHIPS chip's chip’s ｃｈｉｐ chi\u00ADp"},
      {"ru", "чип чипы чипов чипам ЧИПАМИ чипах чи\u00ADп"},
      {"en", "company companies company's COMPANIES’"},
      {"ru", "компания компании компаний компанию Компаниями"},
      {"en", "restrict restricts restricted restricting"},
      {"ru", "ограничение ограничения ограничений ограничениями"},
      {"en", "train trains trained training"},
      {"ru", "елка ёлка Ёлки е\u0308лкой ёлку"},
      {"en", "café Café cafe\u0301 cafés"},
      {"ru", "замок за\u0301мок замо\u0301к ЗАМОК"},
      {"en", "isn't isn’t ISN‘T isnʼt"},
      {"ru", "рынок рынок РЫНОК ры\u0301нок"},
      {"en", "office oﬃce offices"},
      {"ru", "новости новостей новостями НОВОСТЬ"},
  };
  Analyser index;
  Analyser query;
  const auto both = languages({"en", "ru"});
  for (const Case& each : cases) {
    const std::string_view forms = each.forms;
    const auto indexed = article_tokens(index, forms, each.language);
    const auto asked = query.query_tokens(forms, both);
    CHECK(indexed.size() == asked.size());
    for (const Token& word : indexed) {
      for (const Token& typed : asked) {
        INFO(typed.word->term << " asks for " << word.word->term);
        CHECK(share_a_stem(*word.word, *typed.word));
      }
    }
  }
}

TEST_CASE("a query of one language has the stems of an article in it",
          "[text][en][ru]") {
  struct Case {
    const char* language;
    const char* text;
  };
  const Case cases[] = {
      {"en", "The companies’ restrictions aren’t working in 2025."},
      {"ru", "Ограничения для компаний не работают, как в 2025‑м."},
      {"de", "Die Häuser der größten Städte."},
      {"th", "สภาเมืองอนุมัติงบประมาณใหม่"},
      {"ja", "東京は日本の首都です。"},
      {"ar", "وافق المجلس على الميزانية"},
  };
  Analyser index;
  Analyser query;
  for (const Case& each : cases) {
    INFO(each.text);
    const lede::Passage all = {{0, std::string_view(each.text).size()},
                               Language::of(each.language)};
    const auto indexed = index.tokens(each.text, {all});
    const auto asked =
        query.query_tokens(each.text, languages({each.language}));
    CHECK(stems_of(asked) == stems_of(indexed));
    CHECK(terms_of(asked) == terms_of(indexed));
    CHECK(spans_of(each.text, asked) == spans_of(each.text, indexed));
  }
}

TEST_CASE("a query has the stems of all languages of its script",
          "[text][en][ru]") {
  Analyser analyser;
  const auto stems = [&](std::string_view query,
                         std::initializer_list<const char*> codes) {
    return stems_of(analyser.query_tokens(query, languages(codes)));
  };
  CHECK(stems("strikes", {"en", "ru"}) == "strike");
  CHECK(stems("чипы", {"en", "ru"}) == "чип");
  CHECK(stems("strikes", {"en", "de"}) == "[strike|strik]");
  CHECK(stems("strikes", {"de", "en"}) == "[strike|strik]");
  CHECK(stems("the", {"en", "de", "nl"}) == "the");
  CHECK(stems("chips чипы 5", {}) == "chips чипы 5");
  CHECK(stems("chips", {"ru"}) == "chips");
  CHECK(stems("", {"en"}).empty());
}

TEST_CASE("a word in another script is stemmed by its own language",
          "[text][en][ru]") {
  Analyser analyser;
  const auto stems = [&](const char* text, const char* language) {
    return stems_of(article_tokens(analyser, text, language));
  };
  CHECK(stems("Чипы для companies продали.", "ru") == "чип для compani прода");
  CHECK(stems("They sell the чипы of companies.", "en") ==
        "they sell the чип of compani");
  CHECK(stems("ขาย companies чипы", "th") == "ขาย compani чип");
}

TEST_CASE("a foreign word gets the stem that the article gives its script",
          "[text][ru]") {
  const std::string german =
      "Der Stadtrat hat am Donnerstagabend den Haushalt beschlossen, und die "
      "Häuser der Stadt werden im nächsten Jahr erneuert.\n";
  const std::string russian = "Газета Häuser вышла в четверг.";
  Analyser analyser;
  const auto tokens = article_tokens(analyser, german + russian);
  REQUIRE(tokens.size() > 4);
  CHECK(tokens[tokens.size() - 4].word->term == "häuser");
  CHECK(stems_of({tokens[tokens.size() - 4]}) == "haus");
  CHECK(stems_of({tokens.back()}) == "четверг");
}

TEST_CASE("positions count words across passages", "[text][en][ru]") {
  Analyser analyser;
  const auto tokens = article_tokens(
      analyser, "One two — three.\nЧетыре, пять.\n\u00AD\n6 seven\n");
  REQUIRE(tokens.size() == 7);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    CHECK(tokens[i].position == i);
  }
}

TEST_CASE("words name the languages whose rules made their stems",
          "[text][en][ru]") {
  const auto named = [](const lede::Word& word) {
    std::string codes;
    for (const Language language : lede::languages_in(word.languages)) {
      codes += language.code();
    }
    return codes;
  };
  Analyser analyser;
  const auto tokens = article_tokens(analyser, "Чипы for 5 字", "ru");
  REQUIRE(tokens.size() == 4);
  CHECK(named(*tokens[0].word) == "ru");
  CHECK(named(*tokens[1].word) == "en");
  CHECK(named(*tokens[2].word).empty());
  CHECK(named(*tokens[3].word) == "zh");
}

TEST_CASE("a word's languages do not depend on what was analysed before",
          "[text]") {
  const std::string bulgarian = "бюджет";
  const lede::Passage in_bulgarian = {{0, bulgarian.size()},
                                      Language::of("bg")};
  const lede::Passage in_ukrainian = {{0, bulgarian.size()},
                                      Language::of("uk")};
  Analyser analyser;
  analyser.tokens(bulgarian, {in_bulgarian});
  const auto tokens = analyser.tokens(bulgarian, {in_ukrainian});
  REQUIRE(tokens.size() == 1);
  const auto languages = lede::languages_in(tokens[0].word->languages);
  REQUIRE(languages.size() == 1);
  CHECK(languages[0].code() == "uk");
}

TEST_CASE("no stem is empty", "[text]") {
  // Nepali for "is": its rules take it for an ending.
  Analyser analyser;
  CHECK(stems_of(analyser.query_tokens("छ", languages({"ne"}))) == "छ");
}

TEST_CASE("the analyser's version names all that decides terms", "[text]") {
  const std::string version = lede::analyser_version();
  for (const char* part : {"rules ", "ICU ", "Unicode ", "snowball "}) {
    CHECK_THAT(version, Catch::Contains(part));
  }
}
