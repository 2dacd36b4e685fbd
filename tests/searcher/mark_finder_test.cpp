#include "snippet/mark_finder.h"

#include "query/query_analysis.h"
#include "query/query_parser.h"
#include "support/catch.h"

using lede::Language;

namespace {

// What a query marks in a text, mark by mark: "0[port] 1[strike]", the
// pattern's number before it.
std::string marks_in(std::string_view text, std::string_view query) {
  lede::Analyser analyser;
  const lede::AnalysedQuery analysed = analyse_query(
      lede::parse_query(query).syntax,
      {{Language::of("en"), Language::of("ru")}, analyser, {}, {}, {}});
  const lede::MarkFinder finder(analysed.marks);
  std::string out;
  const auto [tokens, compounds] =
      analyser.sifted_words(text, analyser.passages(text, {}), finder.sieve());
  for (const lede::Mark& mark : finder.find(tokens, compounds)) {
    out.append(out.empty() ? "" : " ")
        .append(std::to_string(mark.pattern))
        .append("[")
        .append(text.substr(mark.span.begin, mark.span.size()))
        .append("]");
  }
  return out;
}

struct Case {
  const char* query;
  const char* text;
  const char* marks;
};

}  // namespace

TEST_CASE("every form of a word of the query is marked", "[searcher][en][ru]") {
  const Case cases[] = {
      {"chip", "Chips are chipped.", "0[Chips] 0[chipped]"},
      {"stockpiling", "They stockpiled, a stockpile",
       "0[stockpiled] "
       "0[stockpile]"},
      {"рассылка", "Рассылки и рассылками!", "0[Рассылки] 0[рассылками]"},
      {"еж", "Ёж и ежи", "0[Ёж] 0[ежи]"},
      {"ёж", "Еж", "0[Еж]"},
      {"isn't", "It isn’t so", "0[isn’t]"},
      {"china", "China’s tech", "0[China’s]"},
      {"transformer", "trans\u00ADformers", "0[trans\u00ADformers]"},
      {"port strike", "A strike at the port", "1[strike] 0[port]"},
      {"chip чип", "Чипы, или chips", "1[Чипы] 0[chips]"},
      {"cat", "concatenate", ""},
      {"covid-19", "Covid-19 in 19 towns", "0[Covid-19] 1[Covid] 2[19] 2[19]"},
      {"email", "E-mails or email", "0[E-mails] 0[email]"},
      {"C++", "C++17 and C", "0[C++]"},
      {"c", "C++ and C#", "0[C] 0[C]"},
      {"AT&T", "AT&T was at a T, AT & T", "0[AT&T] 1[AT&T] 1[AT & T]"},
      {"#выборы", "#Выборы и выборы", "0[#Выборы] 1[Выборы] 1[выборы]"},
      {"US", "The U.S. and USA", "0[U.S]"},
      {"U.S.A.", "The U.S. and USA", "0[USA]"},
  };
  for (const Case& each : cases) {
    INFO(each.query << " in: " << each.text);
    CHECK(marks_in(each.text, each.query) == each.marks);
  }
}

TEST_CASE("a phrase is marked whole where its words stand as written",
          "[searcher][en][ru]") {
  const Case cases[] = {
      {"\"southeast asia\"", "In Southeast Asia", "0[Southeast Asia]"},
      {"\"southeast asia\"", "Southeast, Asia", "0[Southeast, Asia]"},
      {"\"southeast asia\"", "Southeast of Asia", ""},
      {"\"southeast asia\"", "Southeast Asian", ""},
      {"\"southeast asia\"", "in Southeast", ""},
      {"\"export bans\"", "export ban", ""},
      {"«ключевую ставку»", "Ключевую ставку, ключевая ставка",
       "0[Ключевую ставку]"},
      {"\"new york\" york", "New York", "0[New York] 1[York]"},
      {"\"C++ code\"", "C++ code, C code", "0[C++ code]"},
      {"\"new C#\"", "the new C#, new c", "0[new C#]"},
      {"\"email\"", "e-mail, email", "0[email]"},
      {"\"e mail\"", "e-mail", "0[e-mail]"},
      {"10:30", "10:30 and 10 at 30", "0[10:30]"},
      {"\"bye bye\"", "bye bye bye", "0[bye bye] 0[bye bye]"},
      {"\"a b\" \"b c\"", "a b c", "0[a b] 1[b c]"},
  };
  for (const Case& each : cases) {
    INFO(each.query << " in: " << each.text);
    CHECK(marks_in(each.text, each.query) == each.marks);
  }
}
