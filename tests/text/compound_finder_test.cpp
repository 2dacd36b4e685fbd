#include "compound_finder.h"

#include "analyser.h"
#include "core/readable.h"
#include "normalise.h"
#include "support/catch.h"
#include "support/random.h"
#include "text/random_text.h"
#include "text/shown.h"
#include "utf8.h"

using lede::Analyser;
using lede::Compound;
using lede::CompoundKind;

namespace {

char letter_of(CompoundKind kind) {
  switch (kind) {
    case CompoundKind::kHyphened: return '-';
    case CompoundKind::kAmpersand: return '&';
    case CompoundKind::kTag: return '#';
    case CompoundKind::kSigned: return '+';
  }
  return '?';
}

// "-[E-mail] email": the kind, the place and the term of each compound.
std::string compounds_in(std::string_view text) {
  static Analyser analyser;
  const auto tokens = lede::test::article_tokens(analyser, text);
  std::string out;
  for (const Compound& compound : analyser.compounds(text, tokens)) {
    const lede::Span span = compound.place.span;
    out.append(out.empty() ? "" : " ");
    out += letter_of(compound.place.kind);
    out.append("[").append(text.substr(span.begin, span.size())).append("] ");
    out += compound.word->term;
  }
  return out;
}

}  // namespace

TEST_CASE("words that signs make are found beside their tokens",
          "[text][en][ru]") {
  struct Case {
    const char* text;
    const char* compounds;
  };
  const Case cases[] = {
      {"an E-mail came", "-[E-mail] email"},
      {"биткоин-индустрия", "-[биткоин-индустрия] биткоининдустрия"},
      {"Covid-19, F-16", "-[Covid-19] covid19 -[F-16] f16"},
      {"co\u2010op co\u2011op co–op co－op",
       "-[co\u2010op] coop -[co\u2011op] coop -[co–op] coop -[co－op] coop"},
      {"sister-in-law", "-[sister-in-law] sisterinlaw"},
      {"state-of-the-art", ""},
      {"15-летний 2025-11-27 10–15", ""},
      {"war - torn, war-\ntorn", ""},
      {"war-torn.", "-[war-torn] wartorn"},
      {"AT&T, R&D; Ｑ＆Ａ", "&[AT&T] at&t &[R&D] r&d &[Ｑ＆Ａ] q&a"},
      {"AT&T-owned", "&[AT&T] at&t"},
      {"a=1&b=2 c?d=e-f&g=h-i", ""},
      {"https://t.me/@name/a-b#part", ""},
      {"C++ c++17 C++, g++", "+[C++] c++ +[c++] c++ +[C++] c++ +[g++] g++"},
      {"C# F#, not foo#bar nor G#4", "+[C#] c# +[F#] f#"},
      {"Disney+ (Apple TV+) a+b 18+", "#[Disney+] disney+ #[TV+] tv+"},
      {"#Выборы и #tag", "#[#Выборы] #выборы #[#tag] #tag"},
      {"#1 №5 a#b", ""},
      {"ask @Reuters; bob@example.com", "#[@Reuters] @reuters"},
      {"＠ｎａｍｅ", "#[＠ｎａｍｅ] @name"},
      {"plain words, no signs", ""},
      {"+ - # @ & ++", ""},
      {"", ""},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(compounds_in(each.text) == each.compounds);
  }
}

TEST_CASE("a hyphened word has the stems of the word written as one",
          "[text][en][ru]") {
  struct Case {
    const char* hyphened;
    const char* as_one;
  };
  const Case cases[] = {
      {"e-mails", "emails"},
      {"co-operation", "cooperation"},
      {"веб-сайтов", "вебсайтов"},
      {"COVID-19", "covid19"},
  };
  Analyser analyser;
  for (const Case& each : cases) {
    INFO(each.hyphened);
    const auto languages = lede::Language::all();
    const auto tokens = analyser.query_tokens(each.hyphened, languages);
    const auto compounds = analyser.compounds(each.hyphened, tokens);
    REQUIRE(compounds.size() == 1);
    const auto as_one = analyser.query_tokens(each.as_one, languages);
    REQUIRE(as_one.size() == 1);
    CHECK(copied_stems(*compounds[0].word) == copied_stems(*as_one[0].word));
  }
}

TEST_CASE("compounds of random text stand in order on their tokens", "[text]") {
  const std::vector<std::string> pieces = {
      "a",   "ж", "word", "слово", "C",      "1",      "19", "北京",
      "ไทย", "-", "‐",    "–",     "&",      "+",      "#",  "@",
      "/",   "_", ".",    "'",     "\u0301", "\u00AD", " ",  "\n"};
  Analyser analyser;
  for (unsigned seed = 0; seed < 2000; ++seed) {
    lede::test::Random random(seed);
    const std::string text = random.text_of(pieces, random.below(40));
    INFO("seed " << seed << ": " << lede::test::readable(text));
    const auto tokens = lede::test::article_tokens(analyser, text);
    std::size_t begin = 0;
    for (const Compound& compound : analyser.compounds(text, tokens)) {
      const lede::CompoundPlace& place = compound.place;
      REQUIRE(place.span.begin >= begin);
      begin = place.span.begin;
      REQUIRE(place.count > 0);
      REQUIRE(place.first + place.count <= tokens.size());
      REQUIRE(place.span.begin <= tokens[place.first].span.begin);
      REQUIRE(place.span.end >= tokens[place.first + place.count - 1].span.end);
      REQUIRE(place.span.end <= text.size());
      REQUIRE(lede::border_before(text, place.span.begin) == place.span.begin);
      REQUIRE(lede::border_before(text, place.span.end) == place.span.end);
      REQUIRE(!compound.word->term.empty());
      REQUIRE(compound.word->term.size() <= lede::kMaxTermBytes);
    }
  }
}
