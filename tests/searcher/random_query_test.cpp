// Any bytes are a query: the answer may be empty, but it is one.

#include <chrono>

#include <lede/renderer.h>

#include "query/query_parser.h"
#include "support/catch.h"
#include "support/json_text.h"
#include "support/random.h"
#include "support/tiny_index.h"
#include "utf8.h"

using lede::Searcher;
using lede::SearchResult;
using lede::test::article;
using lede::test::Random;
using lede::test::TinyIndex;

namespace {

TinyIndex small_index() {
  return TinyIndex({
      article("en", "The port strike isn\u2019t over. Covid-19, 4.25 %."),
      article("ru", "Забастовка в порту. Ёж и ёлка."),
      article("zh", "出口管制。芯片短缺。"),
      article("emoji", "Ships \U0001F6A2 and \U0001F1F7\U0001F1FA flags"),
  });
}

void check_answer(const Searcher& searcher, const std::string& query) {
  const SearchResult result = searcher.search(query);
  const std::string json = render_json(result);
  CHECK(lede::is_valid_utf8(json));
  CHECK(lede::test::fault_of_json(json).empty());
  CHECK(lede::test::fault_of_json_lines(render_json_lines(result)).empty());
  CHECK(lede::is_valid_utf8(render_text(result, {true, 40})));
  CHECK(render_json(searcher.search(query)) == json);
}

double seconds_of(const Searcher& searcher, const std::string& query,
                  std::size_t snippet_chars) {
  lede::SearchOptions options;
  options.snippet_chars = snippet_chars;
  const auto start = std::chrono::steady_clock::now();
  CHECK(searcher.search(query, options).total == 1);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start)
      .count();
}

std::string times(std::size_t count, std::string_view text) {
  std::string out;
  for (; count > 0; --count) out += text;
  return out;
}

}  // namespace

TEST_CASE("any bytes as a query give valid output", "[searcher]") {
  const TinyIndex index = small_index();
  const Searcher searcher(index.path());
  for (unsigned seed = 0; seed < 200; ++seed) {
    Random random(seed);
    INFO("seed " << seed);
    check_answer(searcher, random.bytes(random.below(80)));
  }
}

TEST_CASE("any words and signs as a query give valid output", "[searcher]") {
  const TinyIndex index = small_index();
  const Searcher searcher(index.path());
  for (unsigned seed = 0; seed < 300; ++seed) {
    Random random(seed);
    const std::string query =
        random.text_of(lede::test::odd_pieces(), random.below(25));
    INFO("seed " << seed << ": " << query);
    check_answer(searcher, query);
  }
}

TEST_CASE("any operators in any order as a query give valid output",
          "[searcher]") {
  const TinyIndex index = small_index();
  const Searcher searcher(index.path());
  std::vector<std::string> pieces = {
      "title:", "author:", "source:",  "lang:", "date:",  "in:noise", "lang:ru",
      "2025",   "..",      "today-7d", "NEAR",  "NEAR/2", "AND",      "OR",
      "NOT",    "+",       "-",        "(",     ")",      "\"",       "*",
      "?",      "~",       "~2",       "^2",    "^0",     "^1e",      "port",
      "ёж",     "芯片",    "isn't",    " ",     " ",      " "};
  for (unsigned seed = 0; seed < 500; ++seed) {
    Random random(seed);
    const std::string query = random.text_of(pieces, random.below(20));
    INFO("seed " << seed << ": " << query);
    check_answer(searcher, query);
  }
}

TEST_CASE("queries of 5000 bytes are answered", "[searcher]") {
  const TinyIndex index = small_index();
  const Searcher searcher(index.path());
  for (const char* piece :
       {"(",   ")",      "\"",         "«",    "-",       "+",     "a ", "a-",
        "я",   "port ",  "\"a b\" ",   "NOT ", "a OR ",   "(a ",   "-(", "芯",
        "ข้าว", "\u0301", "\U0001F600", "\xFF", "e\u0301", "\u200D"}) {
    INFO("repeated: " << piece);
    check_answer(searcher, times(5000 / std::string_view(piece).size(), piece));
  }
}

TEST_CASE("a query costs little even where its words stand everywhere",
          "[searcher]") {
  std::string words;
  for (std::size_t number = 0; number < lede::kMaxQueryWords; ++number) {
    words.append("w").append(std::to_string(number)).append(" ");
  }
  const TinyIndex index({article("1", times(300, words))});
  const Searcher searcher(index.path());
  for (const std::string& query :
       {words, "+" + words, "\"w1 w2\" " + words, "(" + words + ")"}) {
    INFO(query.substr(0, 20));
    CHECK(seconds_of(searcher, query, 240) < 5);
  }
}

TEST_CASE("a long snippet of a long paragraph costs little", "[searcher]") {
  const TinyIndex index({article("1", times(40'000, "Ships wait. "))});
  const Searcher searcher(index.path());
  CHECK(seconds_of(searcher, "ships", 10'000) < 1);
}
