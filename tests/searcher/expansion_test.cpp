// Patterns and misspelled words, in a real index.

#include <map>

#include "query/expander.h"
#include "query/query_parser.h"
#include "support/catch.h"
#include "support/tiny_index.h"

using Catch::Contains;
using lede::Article;
using lede::Expander;
using lede::Expansion;
using lede::SearchResult;
using lede::test::article;
using lede::test::TinyIndex;

namespace {

std::vector<Article> articles() {
  std::vector<Article> all = {
      article("en", "Women went on strike in the port; portals were shut."),
      article("ru", "Забастовка в порту, а портал закрыт."),
      article("zh", "中国商务部"),
      article("e-mail", "E-mails about C++ and woman's portraits"),
  };
  all[0].about = {"Strikers", "", "Northern Wire", "Jonas Whitlam", "", ""};
  return all;
}

lede::TermWalk walk_of(const std::map<std::string, std::size_t>& terms) {
  return [terms](const std::string& prefix, const lede::TermVisitor& visit) {
    for (auto at = terms.lower_bound(prefix);
         at != terms.end() && at->first.starts_with(prefix); ++at) {
      if (!visit(at->first, at->second)) return;
    }
  };
}

lede::WordTest any_behind(std::string prefix) {
  return {std::move(prefix),
          [](std::string_view) -> std::optional<unsigned> { return 0; }};
}

std::string joined(const Expansion& expansion) {
  std::string text;
  for (const std::string& word : expansion.words) {
    text.append(text.empty() ? "" : " ").append(word);
  }
  return text;
}

std::map<std::string, std::size_t> numbered_terms(std::size_t count) {
  std::map<std::string, std::size_t> terms;
  for (std::size_t number = 0; number < count; ++number) {
    terms["w" + std::to_string(1'000'000 + number)] = number;
  }
  return terms;
}

}  // namespace

TEST_CASE("a question mark of the text itself is no wildcard",
          "[searcher][en][ru]") {
  const TinyIndex index({
      article("en", "Is the port ready?Yes, the captain said. \"Why?\""),
      article("ru", "«Что у нас в школах?» Что съесть?За что?"),
      article("markup", "__*Организация Петрова"),
  });
  struct Row {
    const char* query;
    const char* found;
  };
  const Row rows[] = {
      {"ready?Yes,", "en"}, {"\"Why?\"", "en"}, {"школах?»", "ru"},
      {"съесть?За", "ru"},  {"что?", "ru"},     {"port?", "en"},
      {"wh?", ""},          {"po?t", "en"},     {"__*Организация", "markup"},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    CHECK(index.found(row.query) == row.found);
  }
}

TEST_CASE("patterns and misspelled words find words of the index",
          "[searcher][en][ru]") {
  const TinyIndex index(articles());
  struct Row {
    const char* query;
    const char* found;
  };
  const Row rows[] = {
      {"port*", "en e-mail"},
      {"порт*", "ru"},
      {"ПОРТ*", "ru"},
      {"wom?n", "en"},
      {"po*ls", "en"},
      {"portr*ts", "e-mail"},
      {"中*", "zh"},
      {"strkie~", "en"},
      {"strkie", ""},
      {"забостовка~", "ru"},
      {"забостовка~1", "ru"},
      {"забсотовке~1", ""},
      {"забсотовке~2", ""},
      {"забастоквй~2", "ru"},
      {"title:strik*", "en"},
      {"title:port*", ""},
      {"author:whit*", "en"},
      {"author:whitlan~", "en"},
      {"source:north*", "en"},
      {"absent*", ""},
      {"absent* strike", "en"},
      {"+port* +wom?n", "en"},
      {"-port*", "ru zh"},
      {"\"port*\"", "en"},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    CHECK(index.found(row.query) == row.found);
  }
}

TEST_CASE("what a pattern found is marked", "[searcher]") {
  const TinyIndex index(articles());
  CHECK(index.snippet("port*") ==
        "Women went on strike in the [port]; [portals] were shut.");
  CHECK(index.snippet("strkie~") ==
        "Women went on [strike] in the port; portals were shut.");
  CHECK(index.snippet("порт*") == "Забастовка в [порту], а [портал] закрыт.");
  CHECK(index.snippet("wom?n -zzz*") ==
        "[Women] went on strike in the port; portals were shut.");
}

TEST_CASE("patterns that say too little are words with a note", "[searcher]") {
  const TinyIndex index(articles());
  struct Row {
    const char* query;
    const char* note;
  };
  const Row rows[] = {
      {"*strike", "\"*strike\" at character 1 has too few letters before"},
      {"в порту s*", "\"s*\" at character 9 has too few letters before"},
      {"wire-port* strike", "\"wire-port*\" at character 1 is several words"},
      {"mice-cat~ strike", "\"mice-cat\" at character 1 is no word of three"},
      {"to~ strike", "\"to\" at character 1 is no word of three letters"},
  };
  for (const Row& row : rows) {
    const SearchResult result = index.search(row.query);
    INFO(row.query);
    CHECK(result.total > 0);
    REQUIRE(result.notes.size() == 1);
    CHECK_THAT(result.notes.front(), Contains(row.note));
  }
}

TEST_CASE("the nearest and most frequent words are kept", "[searcher]") {
  const auto terms = numbered_terms(300);
  Expander expander(walk_of(terms));
  const Expansion found = expander.words(any_behind("w"), "");
  CHECK(found.words.size() == lede::kMaxWordsOfOne);
  CHECK(found.is_cut);
  CHECK(found.words.front() == "w1000299");
  CHECK(found.words.back() == "w1000200");

  Expander few(walk_of({{"Sab", 1}, {"Sac", 5}, {"Sb", 9}, {"ab", 7}}));
  const Expansion title = few.words(any_behind("a"), "S");
  CHECK(joined(title) == "ac ab");
  CHECK_FALSE(title.is_cut);

  Expander near(walk_of({{"aa", 9}, {"ab", 1}, {"ac", 5}}));
  const lede::WordTest by_letter{
      "a", [](std::string_view word) -> std::optional<unsigned> {
        return word == "ab" ? 0 : 1;
      }};
  CHECK(joined(near.words(by_letter, "")) == "ab aa ac");
}

TEST_CASE("a query may look at so many words and no more", "[searcher]") {
  Expander expander(walk_of(numbered_terms(lede::kMaxWordsLookedAt + 1)));
  const Expansion all = expander.words(any_behind("w"), "");
  CHECK(all.is_cut);
  CHECK(all.words.front() ==
        "w" + std::to_string(1'000'000 + lede::kMaxWordsLookedAt - 1));
  CHECK(expander.words(any_behind("w1"), "").words.empty());
  CHECK(expander.words(any_behind("w1"), "").is_cut);

  Expander many(walk_of(numbered_terms(150)));
  std::size_t words = 0;
  for (int times = 0; times < 20; ++times) {
    words += many.words(any_behind("w"), "").words.size();
  }
  CHECK(words == lede::kMaxWordsOfAll);
}
