// What each kind of query matches, in a real index.

#include "generation.h"
#include "index/small_index.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using lede::IndexReader;
using lede::Query;
using lede::test::document;
using lede::test::found;
using Kind = lede::Query::Kind;

namespace {

class SmallIndex {
 public:
  SmallIndex() {
    lede::test::publish(
        folder_ / "index",
        {document("1", "port strike rate"), document("2", "strike port port"),
         document("3", "порт забастовка"), document("4", "rate rate rain"),
         document("5", "port of strike")});
  }

  // The ids in order: what stands first is another test's question.
  std::string matches(const Query& query) {
    IndexReader reader(lede::live_generation(folder_ / "index").path,
                       lede::test::kTestAnalyser);
    std::string ids = found(reader, query);
    std::sort(ids.begin(), ids.end());
    ids.erase(0, ids.find_first_not_of(' '));
    return ids;
  }

 private:
  lede::test::TempFolder folder_;
};

Query term(const char* name) { return Query::of_term(name); }

Query of(Kind kind, std::vector<Query> parts) {
  return Query::of(kind, std::move(parts));
}

}  // namespace

TEST_CASE("each kind of query matches what it says", "[index]") {
  SmallIndex index;
  struct Case {
    Query query;
    const char* ids;
  };
  const Query port = term("Zport");
  const Query strike = term("Zstrike");
  const Query rate = term("Zrate");
  const Case cases[] = {
      {Query::nothing(), ""},
      {Query::everything(), "12345"},
      {port, "125"},
      {term("Zпорт"), "3"},
      {term("absent"), ""},
      {term(""), "12345"},
      {of(Kind::kAll, {port, strike, rate}), "1"},
      {of(Kind::kAny, {rate, term("Zпорт")}), "134"},
      {of(Kind::kSynonyms, {rate, term("Zпорт")}), "134"},
      {of(Kind::kBest, {rate, term("Zпорт")}), "134"},
      {of(Kind::kBest, {rate, of(Kind::kAll, {port, strike})}), "1245"},
      {of(Kind::kWithout, {port, rate}), "25"},
      {of(Kind::kWithout, {Query::everything(), port}), "34"},
      {of(Kind::kWithout, {port, Query::everything()}), ""},
      {of(Kind::kPreferring, {port, rate}), "125"},
      {of(Kind::kPhrase, {term("port"), term("strike")}), "1"},
      {of(Kind::kPhrase, {term("strike"), term("port")}), "2"},
      {of(Kind::kPhrase, {term("port"), term("port")}), "2"},
      {of(Kind::kPhrase, {term("rate"), term("rate"), term("rain")}), "4"},
      {of(Kind::kPhrase, {term("port"), term("absent")}), ""},
      {of(Kind::kOnlyIf, {of(Kind::kAll, {port, strike}),
                          of(Kind::kPhrase, {term("port"), term("strike")})}),
       "1"},
      {of(Kind::kAll, {port, of(Kind::kWithout, {Query::everything(), rate})}),
       "25"},
      {Query::near({term("port"), term("strike")}, 1), "12"},
      {Query::near({term("port"), term("strike")}, 2), "125"},
      {Query::near({term("strike"), term("port")}, 2), "125"},
      {Query::near({term("port"), term("rate")}, 2), "1"},
      {Query::near({of(Kind::kSynonyms, {term("port"), term("rain")}),
                    of(Kind::kSynonyms, {term("rate"), term("x")})},
                   2),
       "14"},
      {Query::near({term("port"), term("rate"), term("strike")}, 1), "1"},
      {Query::near({port, strike}, 9), ""},
      {Query::near({term("port")}, 9), "125"},
      {Query::near({}, 9), ""},
      {Query::scaled(port, 2), "125"},
      {Query::weightless(port), "125"},
      {of(Kind::kAll, {strike, Query::weightless(rate)}), "1"},
      {of(Kind::kAny, {Query::nothing(), port}), "125"},
      {of(Kind::kAll, {Query::nothing(), port}), ""},
  };
  for (const Case& each : cases) {
    INFO(dump(each.query));
    std::string ids = index.matches(each.query);
    ids.erase(std::remove(ids.begin(), ids.end(), ' '), ids.end());
    CHECK(ids == each.ids);
  }
}

TEST_CASE("a query of thousands of parts is answered", "[index]") {
  SmallIndex index;
  for (const Kind kind :
       {Kind::kAny, Kind::kAll, Kind::kSynonyms, Kind::kPhrase}) {
    std::vector<Query> parts;
    for (int number = 0; number < 3000; ++number) {
      parts.push_back(term(number % 2 == 0 ? "port" : "strike"));
    }
    INFO(dump(of(kind, {term("a"), term("b")})));
    const bool both =
        kind == Kind::kAll || kind == Kind::kAny || kind == Kind::kSynonyms;
    CHECK(index.matches(of(kind, parts)) == (both ? "125" : ""));
  }
}

TEST_CASE("a query of many storeys is answered", "[index]") {
  SmallIndex index;
  Query query = term("Zport");
  for (int storey = 0; storey < 500; ++storey) {
    query = of(storey % 2 == 0 ? Kind::kAny : Kind::kAll,
               {std::move(query), term("Zstrike")});
  }
  CHECK_FALSE(index.matches(query).empty());
}
