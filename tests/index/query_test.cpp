#include "query.h"

#include "support/catch.h"

using lede::Query;
using Kind = lede::Query::Kind;

namespace {

Query term(const char* name) { return Query::of_term(name); }

}  // namespace

TEST_CASE("a query is shown on one line", "[index]") {
  struct Case {
    Query query;
    const char* shown;
  };
  const Case cases[] = {
      {Query::nothing(), "nothing"},
      {Query::everything(), "everything"},
      {term("Zchip"), "Zchip"},
      {term("порт"), "порт"},
      {Query::of(Kind::kAll, {term("a"), term("b")}), "all(a, b)"},
      {Query::of(Kind::kAny, {term("a"), term("b"), term("c")}),
       "any(a, b, c)"},
      {Query::of(Kind::kSynonyms, {term("a"), term("b")}), "synonyms(a, b)"},
      {Query::of(Kind::kPhrase, {term("a"), term("b")}), "phrase(a, b)"},
      {Query::of(Kind::kBest, {term("a"), term("b")}), "best(a, b)"},
      {Query::of(Kind::kWithout, {Query::everything(), term("a")}),
       "without(everything, a)"},
      {Query::of(Kind::kPreferring, {term("a"), term("b")}),
       "preferring(a, b)"},
      {Query::near({term("a"), term("b")}, 3), "near 3(a, b)"},
      {Query::range(0, "2025", "2026"), "range 2025..2026"},
      {Query::scaled(term("a"), 0.5), "scaled 0.5(a)"},
      {Query::weightless(term("a")), "scaled 0(a)"},
      {Query::of(Kind::kOnlyIf,
                 {Query::of(Kind::kAll, {term("Za"), term("Zb")}),
                  Query::of(Kind::kPhrase, {term("a"), term("b")})}),
       "only_if(all(Za, Zb), phrase(a, b))"},
  };
  for (const Case& each : cases) CHECK(dump(each.query) == each.shown);
}

TEST_CASE("one part stands for itself and none for nothing", "[index]") {
  for (const Kind kind :
       {Kind::kAll, Kind::kAny, Kind::kSynonyms, Kind::kPhrase}) {
    CHECK(dump(Query::of(kind, {})) == "nothing");
    CHECK(dump(Query::of(kind, {term("a")})) == "a");
    CHECK(dump(Query::of(kind, {Query::nothing()})) == "nothing");
  }
}
