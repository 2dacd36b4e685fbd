

#include "analyser.h"
#include "core/random_bytes.h"
#include "core/readable.h"
#include "decode.h"
#include "normalise.h"
#include "repair.h"
#include "support/catch.h"
#include "text/random_text.h"
#include "text/shown.h"
#include "utf8.h"

using lede::Analyser;
using lede::Language;
using lede::Token;
using lede::test::readable;
using lede::test::share_a_stem;

// The four invariants: no crash, valid UTF-8 out, spans rising and in range,
// equal input gives equal output.

namespace {

// What an article of these bytes becomes.
struct Analysed {
  std::string text;
  std::vector<lede::Passage> passages;
  std::vector<Token> tokens;
};

Analysed analysed(const std::string& bytes, const char* charset,
                  Analyser& analyser) {
  Analysed result;
  result.text = lede::repair(lede::decode(bytes, charset).text).text;
  result.passages = analyser.passages(result.text, {});
  result.tokens = analyser.tokens(result.text, result.passages);
  return result;
}

std::string shown(const Analysed& result) {
  return lede::test::shown(result.text, result.passages) + " " +
         lede::test::terms_of(result.tokens) + " " +
         lede::test::stems_of(result.tokens);
}

void check_passages(const Analysed& result) {
  std::size_t done = 0;
  for (const lede::Passage& passage : result.passages) {
    REQUIRE(passage.span.begin == done);
    REQUIRE(passage.span.end > done);
    done = passage.span.end;
  }
  REQUIRE(done == result.text.size());
}

void check_word(const lede::Word& word) {
  REQUIRE(!word.term.empty());
  REQUIRE(word.term.size() <= lede::kMaxTermBytes);
  REQUIRE(lede::is_valid_utf8(word.term));
  REQUIRE(!word.stems.empty());
  for (const std::string_view stem : word.stems) {
    REQUIRE(lede::is_valid_utf8(stem));
  }
}

void check_tokens(std::string_view text, const std::vector<Token>& tokens) {
  std::size_t done = 0;
  std::uint32_t position = 0;
  for (const Token& token : tokens) {
    REQUIRE(token.span.begin >= done);
    REQUIRE(token.span.end > token.span.begin);
    REQUIRE(lede::border_before(text, token.span.begin) == token.span.begin);
    REQUIRE(lede::border_before(text, token.span.end) == token.span.end);
    REQUIRE(token.position == position++);
    check_word(*token.word);
    done = token.span.end;
  }
  REQUIRE(done <= text.size());
}

void check_invariants(const std::string& bytes, const char* charset,
                      Analyser& analyser) {
  const Analysed result = analysed(bytes, charset, analyser);
  REQUIRE(lede::is_valid_utf8(result.text));
  check_passages(result);
  check_tokens(result.text, result.tokens);
  const std::string once = shown(result);
  REQUIRE(shown(analysed(bytes, charset, analyser)) == once);
  Analyser fresh;
  REQUIRE(shown(analysed(bytes, charset, fresh)) == once);
}

}  // namespace

TEST_CASE("the four invariants hold for random bytes", "[text]") {
  Analyser analyser;
  for (unsigned seed = 0; seed < 300; ++seed) {
    lede::test::Random random(seed);
    const std::string bytes = lede::test::random_bytes(100, random);
    INFO("seed " << seed << ": " << readable(bytes));
    for (const char* charset : {"", "windows-1251", "utf-16", "shift_jis"}) {
      check_invariants(bytes, charset, analyser);
    }
  }
}

TEST_CASE("the four invariants hold for bytes without any order", "[text]") {
  Analyser analyser;
  for (unsigned seed = 0; seed < 100; ++seed) {
    lede::test::Random random(seed);
    const std::string bytes = random.bytes(random.below(400));
    INFO("seed " << seed << ": " << readable(bytes));
    check_invariants(bytes, "", analyser);
  }
}

TEST_CASE("the four invariants hold for random text of many scripts",
          "[text][en][ru]") {
  Analyser analyser;
  for (unsigned seed = 0; seed < 300; ++seed) {
    lede::test::Random random(seed);
    const std::string text = lede::test::random_text(60, random);
    INFO("seed " << seed << ": " << readable(text));
    check_invariants(text, "", analyser);
  }
}

TEST_CASE("a query of random text has bounded words in order",
          "[text][en][ru]") {
  Analyser analyser;
  for (unsigned seed = 0; seed < 200; ++seed) {
    lede::test::Random random(seed);
    const std::string text = lede::test::random_text(20, random);
    INFO("seed " << seed << ": " << readable(text));
    check_tokens(text, analyser.query_tokens(text, Language::all()));
  }
}

TEST_CASE("a query for a word of random text has a stem that was indexed",
          "[text][en][ru]") {
  Analyser index;
  Analyser query;
  for (unsigned seed = 0; seed < 200; ++seed) {
    lede::test::Random random(seed);
    const std::string text = lede::test::random_text(30, random);
    INFO("seed " << seed << ": " << readable(text));
    for (const Token& token : lede::test::article_tokens(index, text)) {
      const auto word =
          std::string_view(text).substr(token.span.begin, token.span.size());
      const auto asked = query.query_tokens(word, Language::all());
      // Where dictionaries divide, a word alone may be divided again.
      if (asked.size() != 1) continue;
      INFO(readable(word));
      REQUIRE(asked[0].word->term == token.word->term);
      REQUIRE(share_a_stem(*asked[0].word, *token.word));
    }
  }
}
