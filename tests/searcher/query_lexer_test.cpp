#include "query/query_lexer.h"

#include "support/catch.h"

namespace {

using lede::QueryToken;

const char* name_of(QueryToken::Kind kind) {
  switch (kind) {
    case QueryToken::Kind::kWord: return "word";
    case QueryToken::Kind::kPhrase: return "phrase";
    case QueryToken::Kind::kAnd: return "AND";
    case QueryToken::Kind::kOr: return "OR";
    case QueryToken::Kind::kNot: return "NOT";
    case QueryToken::Kind::kPlus: return "plus";
    case QueryToken::Kind::kMinus: return "minus";
    case QueryToken::Kind::kOpen: return "open";
    case QueryToken::Kind::kClose: return "close";
    case QueryToken::Kind::kInNoise: return "in noise";
    case QueryToken::Kind::kField: return "field";
    case QueryToken::Kind::kNear: return "NEAR";
    case QueryToken::Kind::kBoost: return "boost";
  }
  return "?";
}

std::string pieces_of(std::string_view query) {
  std::string text;
  std::vector<std::string> ignored;
  for (const QueryToken& token : lede::query_tokens_of(query, ignored)) {
    text.append(text.empty() ? "" : " ").append(name_of(token.kind));
    const bool has_text = token.kind == QueryToken::Kind::kWord ||
                          token.kind == QueryToken::Kind::kPhrase;
    if (has_text) text.append("(").append(token.text).append(")");
  }
  return text;
}

struct Case {
  const char* query;
  const char* pieces;
};

}  // namespace

TEST_CASE("a query is divided into words and phrases and signs", "[searcher]") {
  const Case cases[] = {
      {"", ""},
      {"  \t\n ", ""},
      {"port strike", "word(port) word(strike)"},
      {"забастовка докеров", "word(забастовка) word(докеров)"},
      {"covid-19 isn't", "word(covid-19) word(isn't)"},
      {"из-за d’Artagnan", "word(из-за) word(d’Artagnan)"},
      {"(port)", "open word(port) close"},
      {"port(strike)", "word(port) open word(strike) close"},
      {"+port -strike", "plus word(port) minus word(strike)"},
      {"+порт -докеры", "plus word(порт) minus word(докеры)"},
      {"a+b c-d", "word(a+b) word(c-d)"},
      {"-(a)", "minus open word(a) close"},
      {"+\"a b\"", "plus phrase(a b)"},
      {"a - b + c", "word(a) word(-) word(b) word(+) word(c)"},
      {"(a -)", "open word(a) word(-) close"},
      {"a -", "word(a) word(-)"},
      {"C++ +C++ -C#", "word(C++) plus word(C++) minus word(C#)"},
      {"-5 +7 port -5%", "word(-5) word(+7) word(port) word(-5%)"},
      {"port --and (--the", "word(port) word(--and) open word(--the)"},
      {"up(p)-on", "word(up) open word(p) close word(-on)"},
      {"AT&T @name #tag", "word(AT&T) word(@name) word(#tag)"},
      {"https://example.com/a-b?c=d", "word(https://example.com/a-b?c=d)"},
  };
  for (const Case& each : cases) {
    INFO(each.query);
    CHECK(pieces_of(each.query) == each.pieces);
  }
}

TEST_CASE("only operators in capitals are operators", "[searcher]") {
  const Case cases[] = {
      {"a AND b", "word(a) AND word(b)"},
      {"a OR b", "word(a) OR word(b)"},
      {"NOT a", "NOT word(a)"},
      {"a and b or not c",
       "word(a) word(and) word(b) word(or) word(not) word(c)"},
      {"Or Not", "word(Or) word(Not)"},
      {"ANDROID NOTE ORAL", "word(ANDROID) word(NOTE) word(ORAL)"},
      {"\"NOT a\"", "phrase(NOT a)"},
      {"(NOT)", "open NOT close"},
      {"И ИЛИ НЕ", "word(И) word(ИЛИ) word(НЕ)"},
  };
  for (const Case& each : cases) {
    INFO(each.query);
    CHECK(pieces_of(each.query) == each.pieces);
  }
}

TEST_CASE("the quotation marks of any language make a phrase", "[searcher]") {
  const Case cases[] = {
      {"\"Southeast Asia\"", "phrase(Southeast Asia)"},
      {"“Southeast Asia”", "phrase(Southeast Asia)"},
      {"”Southeast Asia”", "phrase(Southeast Asia)"},
      {"„мост через Ольму“", "phrase(мост через Ольму)"},
      {"«мост через Ольму»", "phrase(мост через Ольму)"},
      {"«мост через Ольму\"", "phrase(мост через Ольму)"},
      {"a\"b c\"d", "word(a) phrase(b c) word(d)"},
      {"\"a\"\"b\"", "phrase(a) phrase(b)"},
      {"«птичек»-камикадзе", "phrase(птичек) word(-камикадзе)"},
      {"\"a\" -b", "phrase(a) minus word(b)"},
      {"\"a (b -c\"", "phrase(a (b -c)"},
      {"\"\"", "phrase()"},
  };
  for (const Case& each : cases) {
    INFO(each.query);
    CHECK(pieces_of(each.query) == each.pieces);
  }
}

TEST_CASE("the white space of any language parts words", "[searcher]") {
  for (const char* space :
       {" ", "\t", "\r\n", "\u00A0", "\u2003", "\u2009", "\u2028", "\u3000"}) {
    const std::string query = std::string("порт") + space + "strike";
    INFO(query);
    CHECK(pieces_of(query) == "word(порт) word(strike)");
  }
}

TEST_CASE("fields stand right before what they are of", "[searcher]") {
  const Case cases[] = {
      {"title:port", "field word(port)"},
      {"title:\"port strike\"", "field phrase(port strike)"},
      {"-title:(port)", "minus field open word(port) close"},
      {"title: port", "field word(port)"},
      {"title:-5 date:-x", "field word(-5) field word(-x)"},
      {"title:AND lang:NOT", "field word(AND) field word(NOT)"},
      {"title:title:port", "field word(title:port)"},
      {"date:2025-10..2025-11", "field word(2025-10..2025-11)"},
      {"author:lang", "field word(lang)"},
      {"(source:wire)", "open field word(wire) close"},
      {"source:https://wire.example", "field word(https://wire.example)"},
      {"Title:port subtitle:port title",
       "word(Title:port) "
       "word(subtitle:port) word(title)"},
      {"foo:bar 10:30 https://a.b/c",
       "word(foo:bar) word(10:30) "
       "word(https://a.b/c)"},
      {"\"title:port\"", "phrase(title:port)"},
  };
  for (const Case& each : cases) {
    INFO(each.query);
    CHECK(pieces_of(each.query) == each.pieces);
  }
}

TEST_CASE("what is nearly a field is a word, with a note on the field",
          "[searcher]") {
  struct Row {
    const char* query;
    const char* note;  // what it says; empty: there is none
  };
  const Row rows[] = {
      {"titel:port",
       "\"titel:\" at character 1 is no field and was read as a "
       "word; title: is one"},
      {"порт Lang:ru", "\"Lang:\" at character 6 "},
      {"autor:whitlam", "author: is one"},
      {"-(sources:wire)", "source: is one"},
      {"dates:2025 data:2025", "\"dates:\" at character 1 "},
      {"subtitle:port", ""},
      {"foo:bar 10:30 https://a.b/c", ""},
      {"titel: port", ""},
      {"title:titel:port", ""},
      {"\"titel:port\"", ""},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    std::vector<std::string> notes;
    lede::query_tokens_of(row.query, notes);
    REQUIRE(notes.size() == (*row.note == '\0' ? 0 : 1));
    if (!notes.empty()) CHECK_THAT(notes.front(), Catch::Contains(row.note));
  }
}

TEST_CASE("a boost that is no number is ignored with a note", "[searcher]") {
  struct Row {
    const char* query;
    const char* pieces;
    const char* place;
  };
  const Row rows[] = {
      {"port^x strike", "word(port) word(strike)", "at character 5 "},
      {"port^-1", "word(port)", "at character 5 "},
      {"порт^два", "word(порт)", "at character 5 "},
      {"port^2,5", "word(port)", "at character 5 "},
      {"port^1e3 port^inf", "word(port) word(port)", "at character 5 "},
      {"port^2^3", "word(port)", "at character 5 "},
      {"\"a b\"^x", "phrase(a b)", "at character 6 "},
      {"(a b)^x)", "open word(a) word(b) close close", "at character 6 "},
      {"title:port^x", "field word(port)", "at character 11 "},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    CHECK(pieces_of(row.query) == row.pieces);
    std::vector<std::string> notes;
    lede::query_tokens_of(row.query, notes);
    REQUIRE_FALSE(notes.empty());
    CHECK_THAT(notes.front(), Catch::Contains(row.place) &&
                                  Catch::Contains("no number") &&
                                  Catch::Contains("was ignored"));
  }
}

TEST_CASE("a boost stands right behind what it is of", "[searcher]") {
  const Case cases[] = {
      {"port^2", "word(port) boost"},
      {"port^0.5 strike", "word(port) boost word(strike)"},
      {"\"a b\"^3", "phrase(a b) boost"},
      {"(a b)^2)", "open word(a) word(b) close boost close"},
      {"port*^2", "word(port*) boost"},
      {"title:port^2", "field word(port) boost"},
      {"port ^2", "word(port) word(^2)"},
      {"port^2\"a b\"", "word(port) boost phrase(a b)"},
      {"x^ ^_^ ^^^", "word(x^) word(^_^) word(^^^)"},
      {"^2", "word(^2)"},
  };
  for (const Case& each : cases) {
    INFO(each.query);
    CHECK(pieces_of(each.query) == each.pieces);
  }
}

TEST_CASE("NEAR is an operator with a distance", "[searcher]") {
  std::vector<std::string> notes;
  const char* query =
      "NEAR NEAR/3 NEAR/99999 NEAR/99999999999 NEAR/0 NEAR/x NEAR/ near "
      "title:NEAR";
  std::string shown;
  for (const QueryToken& token : lede::query_tokens_of(query, notes)) {
    shown += std::string(name_of(token.kind)) + " " +
             std::to_string(token.distance) + ", ";
  }
  CHECK(shown ==
        "NEAR 10, NEAR 3, NEAR 1000, NEAR 1000, word 0, word 0, word 0, "
        "word 0, field 0, word 0, ");
  REQUIRE(notes.size() == 1);
  CHECK_THAT(notes.front(), Catch::Contains("NEAR/0 at character 41 ") &&
                                Catch::Contains("NEAR/1"));
}

TEST_CASE("a quotation mark that is not closed is noted with its place",
          "[searcher]") {
  const Case cases[] = {
      {"\"port strike", "phrase(port strike)"},
      {"порт «и докеры", "word(порт) phrase(и докеры)"},
      {"порт \"", "word(порт) phrase()"},
  };
  const char* places[] = {"character 1 ", "character 6 ", "character 6 "};
  for (std::size_t number = 0; number < std::size(cases); ++number) {
    INFO(cases[number].query);
    CHECK(pieces_of(cases[number].query) == cases[number].pieces);
    std::vector<std::string> notes;
    lede::query_tokens_of(cases[number].query, notes);
    REQUIRE(notes.size() == 1);
    CHECK_THAT(notes.front(), Catch::Contains(places[number]) &&
                                  Catch::Contains("not closed"));
  }
}

TEST_CASE("a piece knows its bytes of the query", "[searcher]") {
  const std::string query = "порт +«на море» AND (x";
  std::vector<std::string> notes;
  std::string places;
  for (const QueryToken& token : lede::query_tokens_of(query, notes)) {
    places += "[" + query.substr(token.place.begin, token.place.size()) + "]";
  }
  CHECK(places == "[порт][+][«на море»][AND][(][x]");
}
