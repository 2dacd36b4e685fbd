#include "query/query_parser.h"

#include "support/catch.h"

using Catch::Contains;
using lede::parse_query;

namespace {

std::string tree_of(std::string_view query) {
  return dump(parse_query(query).syntax);
}

std::string notes_of(std::string_view query) {
  std::string text;
  for (const std::string& note : parse_query(query).notes) {
    text.append(text.empty() ? "" : "; ").append(note);
  }
  return text;
}

std::string times(std::size_t count, std::string_view text) {
  std::string out;
  for (; count > 0; --count) out += text;
  return out;
}

std::size_t words_in(const lede::Syntax& syntax) {
  const bool leaf = syntax.kind == lede::Syntax::Kind::kWord ||
                    syntax.kind == lede::Syntax::Kind::kPhrase;
  std::size_t count = leaf ? 1 : 0;
  for (const lede::Syntax& part : syntax.parts) count += words_in(part);
  return count;
}

// What of the query each part is, as it was typed: "[whole|part|[group|part]]".
std::string typed(const lede::Syntax& syntax, std::string_view query) {
  std::string text(query.substr(syntax.place.begin, syntax.place.size()));
  for (const lede::Syntax& part : syntax.parts) {
    text.append("|").append(typed(part, query));
  }
  return syntax.parts.empty() ? text : "[" + text + "]";
}

struct Case {
  const char* query;
  const char* tree;
};

}  // namespace

TEST_CASE("a query is read as its author means it", "[searcher]") {
  const Case cases[] = {
      {"", "group()"},
      {"port strike", "group(word(port), word(strike))"},
      {"порт докеры", "group(word(порт), word(докеры))"},
      {"+port -strike", "group(+word(port), -word(strike))"},
      {"\"export ban\" chip", "group(phrase(export ban), word(chip))"},
      {"a AND b", "group(all(word(a), word(b)))"},
      {"a OR b", "group(any(word(a), word(b)))"},
      {"a OR b AND c", "group(any(word(a), all(word(b), word(c))))"},
      {"a AND b OR c", "group(any(all(word(a), word(b)), word(c)))"},
      {"a b OR c", "group(word(a), any(word(b), word(c)))"},
      {"a AND (b OR c)", "group(all(word(a), group(any(word(b), word(c)))))"},
      {"(a b) c", "group(group(word(a), word(b)), word(c))"},
      {"in:noise coupon", "noise(word(coupon))"},
      {"coupon in:noise", "noise(word(coupon))"},
      {"coupon AND in:noise", "noise(word(coupon))"},
      {"port (in:noise \"a b\")", "group(word(port), noise(phrase(a b)))"},
      {"in:noise (a b) c", "noise(group(word(a), word(b)), word(c))"},
      {"In:Noise in:ads", "group(word(In:Noise), word(in:ads))"},
      {"title:port lang:ru", "group(title:word(port), lang:word(ru))"},
      {"-source:\"a b\" c", "group(-source:phrase(a b), word(c))"},
      {"title:(a lang:ru (b)) c",
       "group(group(title:word(a), lang:word(ru), group(title:word(b))), "
       "word(c))"},
      {"title:a AND NOT date:2025",
       "group(all(title:word(a), not(date:word(2025))))"},
      {"+(a b) -(c d)",
       "group(+group(word(a), word(b)), -group(word(c), word(d)))"},
      {"+a OR b", "group(+any(word(a), word(b)))"},
      {"порт AND (забастовка OR strike) NOT футбол",
       "group(all(word(порт), group(any(word(забастовка), word(strike)))), "
       "-word(футбол))"},
  };
  for (const Case& each : cases) {
    INFO(each.query);
    CHECK(tree_of(each.query) == each.tree);
    CHECK(notes_of(each.query).empty());
  }
}

TEST_CASE("a NOT that stands alone excludes", "[searcher]") {
  const Case cases[] = {
      {"NOT a", "group(-word(a))"},
      {"a NOT b", "group(word(a), -word(b))"},
      {"a AND NOT b", "group(all(word(a), not(word(b))))"},
      {"NOT a AND b", "group(all(not(word(a)), word(b)))"},
      {"a OR NOT b", "group(any(word(a), not(word(b))))"},
      {"NOT NOT a", "group(word(a))"},
      {"NOT NOT NOT a", "group(-word(a))"},
      {"NOT (a b)", "group(-group(word(a), word(b)))"},
      {"+NOT a", "group(+not(word(a)))"},
  };
  for (const Case& each : cases) {
    INFO(each.query);
    CHECK(tree_of(each.query) == each.tree);
    CHECK(notes_of(each.query).empty());
  }
}

TEST_CASE("operators at odd places are noted and ignored", "[searcher]") {
  struct Row {
    const char* query;
    const char* tree;
    const char* place;  // in the only note
  };
  const Row rows[] = {
      {"AND", "group()", "character 1 "},
      {"OR a", "group(word(a))", "character 1 "},
      {"a AND", "group(word(a))", "character 3 "},
      {"порт OR", "group(word(порт))", "character 6 "},
      {"a NOT", "group(word(a))", "character 3 "},
      {"a OR OR b", "group(word(a), word(b))", "character 6 "},
      {"a AND OR b", "group(word(a), word(b))", "character 7 "},
      {"(a OR) b", "group(group(word(a)), word(b))", "character 4 "},
      {"+OR a", "group(word(a))", "character 2 "},
      {"(NOT) a", "group(word(a))", "character 2 "},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    CHECK(tree_of(row.query) == row.tree);
    CHECK(parse_query(row.query).notes.size() == 1);
    CHECK_THAT(notes_of(row.query), Contains("the operator at ") &&
                                        Contains(row.place) &&
                                        Contains("was ignored"));
  }
}

TEST_CASE("fields with nothing behind them are words", "[searcher]") {
  struct Row {
    const char* query;
    const char* tree;
    const char* note;
  };
  const Row rows[] = {
      {"title: port", "group(word(title), word(port))",
       "the field title: at character 1 "},
      {"порт AND lang:", "group(all(word(порт), word(lang)))",
       "the field lang: at character 10 "},
      {"(date:) a", "group(group(word(date)), word(a))",
       "the field date: at character 2 "},
      {"-source: a", "group(-word(source), word(a))",
       "the field source: at character 2 "},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    const lede::ParsedQuery parsed = lede::parse_query(row.query);
    CHECK(dump(parsed.syntax) == row.tree);
    REQUIRE(parsed.notes.size() == 1);
    CHECK_THAT(
        parsed.notes.front(),
        Contains(row.note) &&
            Contains("has nothing right behind it and was read as a word"));
  }
}

TEST_CASE("boosts and NEAR bind tighter than NOT", "[searcher]") {
  const Case cases[] = {
      {"port^2 strike", "group(word(port)^2, word(strike))"},
      {"(a b)^2 AND \"c d\"^0.5",
       "group(all(group(word(a), word(b))^2, phrase(c d)^0.5))"},
      {"title:port^2", "group(title:word(port)^2)"},
      {"-port^2", "group(-word(port)^2)"},
      {"port* strkie~1^2", "group(word(port*), word(strkie~1)^2)"},
      {"a NEAR/3 b", "group(near(3: word(a), word(b)))"},
      {"a NEAR b", "group(near(10: word(a), word(b)))"},
      {"a NEAR/3 b NEAR/5 c", "group(near(5: word(a), word(b), word(c)))"},
      {"NOT a NEAR/3 b AND c",
       "group(all(not(near(3: word(a), word(b))), word(c)))"},
      {"-a NEAR/3 b", "group(-near(3: word(a), word(b)))"},
      {"a NEAR/3 b^2", "group(near(3: word(a), word(b)^2))"},
      {"title:a NEAR/3 title:b",
       "group(near(3: title:word(a), title:word(b)))"},
      {"title:(a NEAR/3 b)",
       "group(group(near(3: title:word(a), title:word(b))))"},
  };
  for (const Case& each : cases) {
    INFO(each.query);
    const lede::ParsedQuery parsed = parse_query(each.query);
    CHECK(dump(parsed.syntax) == each.tree);
    CHECK(parsed.notes.empty());
  }
}

TEST_CASE("NEAR between what are no words is AND, with a note", "[searcher]") {
  struct Row {
    const char* query;
    const char* tree;
    const char* note;
  };
  const Row rows[] = {
      {"a NEAR/3 \"b c\"", "group(all(word(a), phrase(b c)))",
       "NEAR at character 3 is not between words and was read as AND"},
      {"a NEAR (b)", "group(all(word(a), group(word(b))))",
       "NEAR at character 3 is not between words"},
      {"a NEAR title:b", "group(all(word(a), title:word(b)))",
       "NEAR at character 3 is not between words"},
      {"a NEAR/3", "group(word(a))",
       "the operator at character 3 has no word to act on"},
      {"NEAR a", "group(word(a))",
       "the operator at character 1 has no word to act on"},
      {"a^1000", "group(word(a)^100)",
       "the boost at character 2 is too large; 100 was taken"},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    const lede::ParsedQuery parsed = parse_query(row.query);
    CHECK(dump(parsed.syntax) == row.tree);
    REQUIRE(parsed.notes.size() == 1);
    CHECK_THAT(parsed.notes.front(), Contains(row.note));
  }
}

TEST_CASE("brackets without a partner are noted", "[searcher]") {
  struct Row {
    const char* query;
    const char* tree;
    const char* note;
  };
  const Row rows[] = {
      {"(a b", "group(group(word(a), word(b)))",
       "the bracket at character 1 is not closed"},
      {"порт (a", "group(word(порт), group(word(a)))",
       "the bracket at character 6 is not closed"},
      {"a) b", "group(word(a), word(b))",
       "the closing bracket at character 2 closes nothing"},
      {")", "group()", "the closing bracket at character 1 closes nothing"},
      {"(", "group()", "the bracket at character 1 is not closed"},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    CHECK(tree_of(row.query) == row.tree);
    CHECK_THAT(notes_of(row.query), Contains(row.note));
  }
  CHECK(tree_of("a () b") == "group(word(a), word(b))");
  CHECK(tree_of("((()))") == "group()");
}

TEST_CASE("brackets may stand in brackets up to a limit", "[searcher]") {
  const std::size_t deepest = lede::kMaxQueryDepth;
  const auto nested = [](std::size_t depth) {
    return "порт " + times(depth, "(") + "a" + times(depth, ")") + " b";
  };
  CHECK(notes_of(nested(deepest)).empty());
  CHECK_THAT(tree_of(nested(deepest)), Contains("word(a)"));
  const std::string over = nested(deepest + 1);
  CHECK(tree_of(over) == "group(word(порт), word(b))");
  CHECK_THAT(notes_of(over), Contains("too deep in other brackets"));
}

TEST_CASE("one note on many brackets is enough", "[searcher]") {
  const auto open = parse_query("a " + times(100, "("));
  REQUIRE(open.notes.size() == 2);
  CHECK_THAT(open.notes[0], Contains("too deep in other brackets"));
  CHECK_THAT(open.notes[1], Contains("is not closed"));
  const std::size_t deepest = lede::kMaxQueryDepth;
  const auto deep = parse_query("a " + times(deepest, "(") +
                                times(100, "((b)) ") + times(deepest, ")"));
  CHECK(deep.notes.size() == 1);
}

TEST_CASE("what is behind the limits of a query is left out with a note",
          "[searcher]") {
  const auto hundred = parse_query(times(100, "порт "));
  CHECK(words_in(hundred.syntax) == lede::kMaxQueryWords);
  REQUIRE(hundred.notes.size() == 1);
  CHECK_THAT(hundred.notes.front(), Contains("more than 64 words"));

  const auto exact = parse_query(times(lede::kMaxQueryWords, "a "));
  CHECK(words_in(exact.syntax) == lede::kMaxQueryWords);
  CHECK(exact.notes.empty());

  const auto long_word = parse_query(times(2500, "я"));
  REQUIRE(long_word.syntax.parts.size() == 1);
  CHECK(long_word.syntax.parts.front().text == times(2048, "я"));
  REQUIRE(long_word.notes.size() == 1);
  CHECK_THAT(long_word.notes.front(), Contains("longer than 4096 bytes"));
}

TEST_CASE("hostile queries are answered with bounded trees", "[searcher]") {
  const char* pieces[] = {"(",   ")",    "\"",  "+",   "-",     "NOT ",
                          "OR ", "AND ", "()",  "(-",  "+(",    "NOT(",
                          "a(",  "«",    "a\"", "\"(", "a OR ", "a) "};
  for (const char* piece : pieces) {
    const std::string query = times(5000 / std::string(piece).size(), piece);
    INFO("repeated: " << piece);
    const auto parsed = parse_query(query);
    CHECK(words_in(parsed.syntax) <= lede::kMaxQueryWords);
    CHECK(dump(parsed.syntax).size() < 20'000);
    CHECK_FALSE(parsed.notes.empty());
  }
}

TEST_CASE("signs may be piled up and stand behind operators", "[searcher]") {
  const Case cases[] = {
      {"-+a", "group(-word(a))"},
      {"+-a", "group(-word(a))"},
      {"++a", "group(word(++a))"},
      {"--a", "group(word(--a))"},
      {"a AND -b", "group(all(word(a), not(word(b))))"},
      {"a OR -b", "group(any(word(a), not(word(b))))"},
      {"a AND +b", "group(all(word(a), word(b)))"},
      {"a AND -(b c)", "group(all(word(a), not(group(word(b), word(c)))))"},
      {"-a AND b", "group(-all(word(a), word(b)))"},
  };
  for (const Case& each : cases) {
    INFO(each.query);
    CHECK(tree_of(each.query) == each.tree);
    CHECK(notes_of(each.query).empty());
  }
}

TEST_CASE("each part of a query knows what was typed", "[searcher][ru]") {
  const Case cases[] = {
      {"", ""},
      {"порт  strike", "[порт  strike|порт|strike]"},
      {"+title:port -\"a b\"^2",
       "[+title:port -\"a b\"^2|+title:port|"
       "-\"a b\"^2]"},
      {"a OR b* AND NOT c",
       "[a OR b* AND NOT c|[a OR b* AND NOT c|a|"
       "[b* AND NOT c|b*|[NOT c|c]]]]"},
      {"(a b~1)^3 c", "[(a b~1)^3 c|[(a b~1)^3|a|b~1]|c]"},
      {"a NEAR/2 b", "[a NEAR/2 b|[a NEAR/2 b|a|b]]"},
      {"source:(a b) lang:en",
       "[source:(a b) lang:en|[source:(a b)|a|b]|"
       "lang:en]"},
      {"NOT a", "[NOT a|NOT a]"},
      {"a OR", "[a OR|a]"},
      {"in:noise a) b", "[in:noise a) b|a|b]"},
  };
  for (const Case& each : cases) {
    CHECK(typed(parse_query(each.query).syntax, each.query) == each.tree);
  }
}
