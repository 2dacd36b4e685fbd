#include "query/query_analysis.h"

#include <map>
#include <string>

#include "query/query_parser.h"
#include "support/catch.h"

using lede::Language;

namespace {

lede::AnalysedQuery analysed(std::string_view text) {
  static lede::Analyser analyser;
  const lede::QueryContext context{
      {Language::of("en"), Language::of("ru")},
      analyser,
      std::chrono::sys_days(std::chrono::year(2025) / 11 / 27),
      {},
      {}};
  return analyse_query(lede::parse_query(text).syntax, context);
}

std::string query_of(std::string_view text) {
  return dump(analysed(text).query);
}

// "~chip" for a word in any form, "=export ban" for a phrase as it stands.
std::string marks_of(std::string_view text) {
  std::string out;
  for (const lede::MarkPattern& pattern : analysed(text).marks) {
    out.append(out.empty() ? "" : ", ").append(pattern.by_stem ? "~" : "=");
    for (const auto& place : pattern.words) {
      if (&place != &pattern.words.front()) out += " ";
      for (const std::string& word : place) {
        if (&word != &place.front()) out += "|";
        out += word;
      }
    }
  }
  return out;
}

struct Case {
  const char* text;
  const char* expected;
};

}  // namespace

TEST_CASE("words of a query become stems of their script's languages",
          "[searcher][en][ru]") {
  const Case cases[] = {
      {"chips", "Zchip"},
      {"Chips", "Zchip"},
      {"CHIPPED", "Zchip"},
      {"рассылками", "Zрассылк"},
      {"РАССЫЛКА", "Zрассылк"},
      {"счёт", "Zсчет"},
      {"СЧЕТ", "Zсчет"},
      {"isn't", "Zisn't"},
      {"isn’t", "Zisn't"},
      {"China's", "Zchina"},
      {"2025", "Z2025"},
      {"出口", "Z出口"},
      {"ข้าว", "Zข้าว"},
      {"covid-19", "best(Zcovid19, all(Zcovid, Z19))"},
      {"port strike", "any(Zport, Zstrike)"},
      {"порт strike", "any(Zпорт, Zstrike)"},
      {"бизнес-план", "best(Zбизнесплан, all(Zбизнес, Zплан))"},
      {"port/strike", "all(Zport, Zstrike)"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(query_of(each.text) == each.expected);
    CHECK(analysed(each.text).notes.empty());
  }
}

TEST_CASE(
    "a compound weighs as a word, and is found by its parts where they "
    "mean the same",
    "[searcher][en][ru]") {
  const Case cases[] = {
      {"C++", "Zc++"},
      {"C++17", "all(Zc++, Z17)"},
      {"С#", "Zс#"},
      {"#elections", "best(Z#elect, Zelection)"},
      {"@Reuters", "best(Z@reuter, Zreuter)"},
      {"Disney+", "best(Zdisney+, Zdisney)"},
      {"R&D", "best(Zr&d, only_if(all(Zr, Zd), phrase(r, d)))"},
      {"AT&T-owned",
       "all(best(Zat&t, only_if(all(Zat, Zt), phrase(at, t))), Zown)"},
      {"U.S.", "Zus"},
      {"-5", "Z5"},
      {"+7", "Z7"},
      {"70%", "Z70"},
      {"95,502.00", "Z95,502.00"},
      {"1260H", "Z1260h"},
      {"2025-11-27", "only_if(all(Z2025, Z11, Z27), phrase(2025, 11, 27))"},
      {"https://example.com/a?b=c",
       "only_if(all(Zhttps, Zexample.com, Za, Zb, Zc), "
       "phrase(https, example.com, a, b, c))"},
      {"state-of-the-art", "all(Zstate, Zof, Zthe, Zart)"},
      {"\"C++ code\"", "only_if(all(Zc++, Zcode), phrase(c++, code))"},
      {"\"e-mail\"", "only_if(all(Ze, Zmail), phrase(e, mail))"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(query_of(each.text) == each.expected);
    CHECK(analysed(each.text).notes.empty());
  }
}

TEST_CASE("a word of a shared script has the stems of all its languages",
          "[searcher]") {
  lede::Analyser analyser;
  const lede::QueryContext context{
      {Language::of("en"), Language::of("fr"), Language::of("ru")},
      analyser,
      {},
      {},
      {}};
  const auto stems = [&](std::string_view text) {
    return dump(analyse_query(lede::parse_query(text).syntax, context).query);
  };
  CHECK(stems("cinémas") == "synonyms(Zcinéma, Zcinem)");
  CHECK(stems("strikes") == "synonyms(Zstrike, Zstrik)");
  CHECK(stems("ports") == "Zport");
  CHECK(stems("порту") == "Zпорт");
}

TEST_CASE(
    "a stem counts in articles of the languages that make it, and everywhere "
    "where the others have few",
    "[searcher]") {
  const std::map<std::string, std::size_t> articles = {
      {"Zhand", 38},   {"Znew", 400},  {"Znews", 90},
      {"Zport", 500},  {"Zstrik", 31}, {"Zthe", 890},
      {"Ztheir", 300}, {"ZXNnew", 9},  {"Zстрайк", 70}};
  lede::Analyser analyser;
  struct Row {
    std::size_t spanish;  // articles; of English and Russian ones 900 each
    const char* text;
    const char* expected;
  };
  const Row rows[] = {
      {30, "their", "best(Ztheir, only_if(Zthe, XLes))"},
      {30, "strikes", "best(Zstrike, only_if(Zstrik, XLes))"},
      {30, "handen", "synonyms(Zhanden, Zhand)"},
      {30, "news", "best(Znews, only_if(Znew, XLnl))"},
      {30, "news in:noise", "best(ZXNnews, only_if(ZXNnew, XLnl))"},
      {30, "title:their",
       "only_if(best(Ztheir, only_if(Zthe, XLes)), "
       "best(ZStheir, only_if(ZSthe, XLes)))"},
      {30, "port", "Zport"},
      {30, "страйки", "Zстрайк"},
      {950, "their",
       "best(only_if(Ztheir, any(XLen, XLnl)), "
       "only_if(Zthe, XLes))"},
      {950, "strikes", "only_if(Zstrik, XLes)"},
      {950, "port", "Zport"},
      {950, "absents", "Zabsent"},
      {50'000, "their", "synonyms(Ztheir, Zthe)"},
  };
  for (const Row& row : rows) {
    INFO(row.spanish << " " << row.text);
    const lede::QueryContext context{
        {analyser,
         {{Language::of("en"), 900},
          {Language::of("es"), row.spanish},
          {Language::of("nl"), 8},
          {Language::of("ru"), 900}},
         [&articles](const std::string& term) {
           const auto found = articles.find(term);
           return found == articles.end() ? 0 : found->second;
         }},
        analyser,
        {},
        {},
        {}};
    CHECK(dump(analyse_query(lede::parse_query(row.text).syntax, context)
                   .query) == row.expected);
  }
}

TEST_CASE("signs and operators become what must and may and must not match",
          "[searcher]") {
  const Case cases[] = {
      {"+port strike", "preferring(Zport, Zstrike)"},
      {"+port +strike", "all(Zport, Zstrike)"},
      {"+port strike rate", "preferring(Zport, any(Zstrike, Zrate))"},
      {"port -strike", "without(Zport, Zstrike)"},
      {"port -strike -rate", "without(Zport, any(Zstrike, Zrate))"},
      {"port AND strike", "all(Zport, Zstrike)"},
      {"port OR strike", "any(Zport, Zstrike)"},
      {"port AND NOT strike", "all(Zport, without(everything, Zstrike))"},
      {"+порт докеры -футбол", "without(preferring(Zпорт, Zдокер), Zфутбол)"},
      {"(port strike) AND rate", "all(any(Zport, Zstrike), Zrate)"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(query_of(each.text) == each.expected);
  }
}

TEST_CASE("a query of exclusions alone finds all else", "[searcher]") {
  const Case cases[] = {
      {"-port", "without(everything, Zport)"},
      {"NOT порт", "without(everything, Zпорт)"},
      {"-port -strike", "without(everything, any(Zport, Zstrike))"},
      {"-(port strike)", "without(everything, any(Zport, Zstrike))"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(query_of(each.text) == each.expected);
    CHECK(marks_of(each.text).empty());
  }
}

TEST_CASE("a phrase needs its words as they are and weighs their stems",
          "[searcher][en][ru]") {
  const Case cases[] = {
      {"\"Southeast Asia\"",
       "only_if(all(Zsoutheast, Zasia), phrase(southeast, asia))"},
      {"«Ёлки, чипы»", "only_if(all(Zелк, Zчип), phrase(елки, чипы))"},
      {"\"covid-19 vaccines\"",
       "only_if(all(Zcovid, Z19, Zvaccin), phrase(covid, 19, vaccines))"},
      {"\"chips\"", "only_if(Zchip, chips)"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(query_of(each.text) == each.expected);
  }
}

TEST_CASE("among other words a piece need not match whole",
          "[searcher][en][ru]") {
  const Case cases[] = {
      {"covid-19 port", "any(best(Zcovid19, any(Zcovid, Z19)), Zport)"},
      {"+covid-19 port", "preferring(best(Zcovid19, all(Zcovid, Z19)), Zport)"},
      {"port/strike rain", "any(any(Zport, Zstrike), Zrain)"},
      {"rain «port strike»",
       "any(Zrain, any(any(Zport, Zstrike), only_if(all(Zport, Zstrike), "
       "phrase(port, strike))))"},
      {"«port strike»", "only_if(all(Zport, Zstrike), phrase(port, strike))"},
      {"rain +«port strike»",
       "preferring(only_if(all(Zport, Zstrike), phrase(port, strike)), Zrain)"},
      {"rain \"port strike\"",
       "any(Zrain, only_if(all(Zport, Zstrike), phrase(port, strike)))"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(query_of(each.text) == each.expected);
  }
  CHECK(marks_of("rain «port strike»") == "~rain, ~port, ~strike");
}

TEST_CASE("marked is what must or may match", "[searcher]") {
  const Case cases[] = {
      {"port strikes", "~port, ~strike"},
      {"port -strikes", "~port"},
      {"+порт NOT докеры", "~порт"},
      {"covid-19", "~covid19, ~covid, ~19"},
      {"C++ #tag", "~c++, ~#tag, ~tag"},
      {"R&D", "~r&d, =r d"},
      {"\"Export bans\" chips", "=export bans, ~chip"},
      {"port AND NOT (strike \"export ban\")", "~port"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(marks_of(each.text) == each.expected);
  }
}

TEST_CASE("what holds no word is noted and ignored", "[searcher]") {
  struct Row {
    const char* text;
    const char* query;
    const char* note;
  };
  const Row rows[] = {
      {"port ?!", "Zport",
       "\"?!\" at character 6 holds no letter or digit and was ignored"},
      {"порт —", "Zпорт",
       "\"—\" at character 6 holds no letter or digit and was ignored"},
      {"\"...\" port", "Zport",
       "\"...\" at character 1 holds no letter or digit and was ignored"},
      {"+*** port", "Zport",
       "\"***\" at character 2 holds no letter or digit and was ignored"},
      {"€", "nothing",
       "\"€\" at character 1 holds no letter or digit and was ignored"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const lede::AnalysedQuery found = analysed(row.text);
    CHECK(dump(found.query) == row.query);
    CHECK(found.notes == std::vector<std::string>{row.note});
  }
  for (const char* nothing : {"", " ", "()", "(()())", "AND"}) {
    INFO("query: " << nothing);
    CHECK(query_of(nothing) == "nothing");
    CHECK(analysed(nothing).notes ==
          std::vector<std::string>{"the query holds no word"});
  }
}

TEST_CASE("a word said twice weighs twice and is looked for once in snippets",
          "[searcher]") {
  // The time that a snippet takes grows with the square of the patterns; the
  // weight tells what a long question is about.
  CHECK(marks_of("port port ports порт порту") == "~port, ~порт");
  CHECK(query_of("port ports") == "any(Zport, Zport)");
}

TEST_CASE("of a piece with very many words the first are used", "[searcher]") {
  std::string hyphened;
  for (int number = 0; number < 500; ++number) hyphened += "w-";
  for (const std::string& query : {hyphened, "\"" + hyphened + "\""}) {
    std::size_t words = 0;
    for (const lede::MarkPattern& pattern : analysed(query).marks) {
      words += pattern.words.size();
    }
    CHECK(words <= lede::kMaxQueryWords);
    REQUIRE(analysed(query).notes.size() == 1);
    CHECK_THAT(analysed(query).notes.front(),
               Catch::Contains("more than 64 words"));
  }
}

TEST_CASE("the words inside all pieces together are bounded", "[searcher]") {
  std::string pieces;
  for (int number = 0; number < 1000; ++number) {
    pieces.append("w").append(std::to_string(number));
    pieces += number % 20 == 19 ? " " : "-";
  }
  CHECK(analysed(pieces).marks.size() <= lede::kMaxQueryWords);
}

TEST_CASE("words of fields are looked for in them", "[searcher][en][ru]") {
  const Case cases[] = {
      {"title:strikes", "only_if(Zstrike, ZSstrike)"},
      {"title:Порту", "only_if(Zпорт, ZSпорт)"},
      {"title:\"port strike\"",
       "only_if(all(only_if(Zport, ZSport), only_if(Zstrike, ZSstrike)), "
       "phrase(Sport, Sstrike))"},
      {"title:(port OR strike)",
       "any(only_if(Zport, ZSport), only_if(Zstrike, ZSstrike))"},
      {"author:Whitlam", "scaled 0(Awhitlam)"},
      {"author:\"Jonas Whitlam\"", "scaled 0(phrase(Ajonas, Awhitlam))"},
      {"author:Saint-Just", "scaled 0(phrase(Asaint, Ajust))"},
      {"source:Wire", "scaled 0(any(Hwire, XPwire))"},
      {"source:\"Northern Wire\"", "scaled 0(phrase(XPnorthern, XPwire))"},
      {"source:https://www.Wire.example/a",
       "scaled 0(any(Hwire.example, phrase(XPhttps, XPwww.wire.example, "
       "XPa)))"},
      {"lang:ru", "scaled 0(Lru)"},
      {"lang:RU", "scaled 0(Lru)"},
      {"lang:und", "scaled 0(Lund)"},
      {"date:2025-11", "scaled 0(range 2025-11-01..2025-11~)"},
      {"date:today-7d..", "scaled 0(range 2025-11-20..9~)"},
      {"date:none", "scaled 0(without(everything, range 0..9~))"},
      {"foo:bar", "all(Zfoo, Zbar)"},
      {"10:30", "only_if(all(Z10, Z30), phrase(10, 30))"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(query_of(each.text) == each.expected);
    CHECK(analysed(each.text).notes.empty());
  }
}

TEST_CASE("what sifts holds for all that stands beside it", "[searcher]") {
  const Case cases[] = {
      {"port lang:ru", "only_if(Zport, scaled 0(Lru))"},
      {"port strike lang:ru", "only_if(any(Zport, Zstrike), scaled 0(Lru))"},
      {"+port strike lang:ru",
       "only_if(preferring(Zport, Zstrike), scaled 0(Lru))"},
      {"port -lang:ru", "without(Zport, scaled 0(Lru))"},
      {"port NOT lang:ru", "without(Zport, scaled 0(Lru))"},
      {"lang:ru -port", "without(scaled 0(Lru), Zport)"},
      {"lang:ru lang:en port",
       "only_if(Zport, any(scaled 0(Lru), scaled 0(Len)))"},
      {"+lang:ru +lang:en port",
       "only_if(Zport, all(scaled 0(Lru), scaled 0(Len)))"},
      {"lang:ru author:ivanov port",
       "only_if(Zport, all(scaled 0(Aivanov), scaled 0(Lru)))"},
      {"port (lang:ru OR author:ivanov)",
       "only_if(Zport, any(scaled 0(Lru), scaled 0(Aivanov)))"},
      {"port lang:(ru OR en)",
       "only_if(Zport, any(scaled 0(Lru), scaled 0(Len)))"},
      {"port AND lang:ru", "all(Zport, scaled 0(Lru))"},
      {"port OR lang:ru", "any(Zport, scaled 0(Lru))"},
      {"(port lang:ru) strike", "any(only_if(Zport, scaled 0(Lru)), Zstrike)"},
      {"covid-19 lang:ru",
       "only_if(best(Zcovid19, all(Zcovid, Z19)), scaled 0(Lru))"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(query_of(each.text) == each.expected);
  }
}

TEST_CASE("what sifts is not marked, and titles only in the title",
          "[searcher]") {
  CHECK(marks_of("port lang:ru author:ivanov source:wire date:2025") ==
        "~port");
  const lede::AnalysedQuery query = analysed("title:port strike");
  REQUIRE(query.marks.size() == 2);
  CHECK(query.marks[0].zones.are_only(lede::Zone::kTitle));
  CHECK(query.marks[1].zones.are_only(lede::Zone::kArticle));
}

TEST_CASE("fields that make no sense are noted with their place",
          "[searcher]") {
  const Case cases[] = {
      {"port lang:xx",
       "\"xx\" at character 11 is no code of a language that lede knows and "
       "was ignored"},
      {"порт date:2025-13",
       "\"2025-13\" at character 11 is no date and was ignored"},
      {"port author:!!!",
       "\"!!!\" at character 13 holds no letter or digit and was ignored"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    const lede::AnalysedQuery found = analysed(each.text);
    CHECK(found.notes == std::vector<std::string>{each.expected});
    CHECK(dump(found.query).starts_with("Z"));
  }
}
