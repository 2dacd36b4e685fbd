#include "snippet/snippet_maker.h"

#include "query/query_analysis.h"
#include "query/query_parser.h"
#include "support/catch.h"
#include "support/random.h"
#include "utf8.h"

using lede::Language;
using lede::Snippet;
using lede::Span;

namespace {

// A text under a title, and what a query marks in it.
struct Marked {
  Marked(std::string_view body_text, std::string_view query,
         std::string_view title = "Title")
      : text(std::string(title) + "\n" + std::string(body_text)),
        body{title.size() + 1, text.size()} {
    const lede::AnalysedQuery analysed = analyse_query(
        lede::parse_query(query).syntax,
        {{Language::of("en"), Language::of("ru")}, analyser, {}, {}, {}});
    const auto tokens = analyser.tokens(text, analyser.passages(text, {}));
    marks = lede::MarkFinder(analysed.marks)
                .find(tokens, analyser.compounds(text, tokens));
    rules.weights.assign(analysed.marks.size(), 1.0);
  }

  Snippet snippet(std::size_t max_chars) {
    rules.max_chars = max_chars;
    rules.max_count = 1;
    const auto made = snippets();
    return made.empty() ? Snippet() : made.front();
  }

  std::vector<Snippet> snippets() {
    return make_snippets(text, body.begin, {body}, marks, rules,
                         analyser.breaks());
  }

  lede::Analyser analyser;
  std::string text;
  Span body;
  std::vector<lede::Mark> marks;
  lede::SnippetRules rules;
};

// As a reader sees it: "…the [port] of Halmsund…".
std::string shown(const Snippet& snippet) {
  return (snippet.cut_before ? "…" : "") + with_marks(snippet, "[", "]") +
         (snippet.cut_after ? "…" : "");
}

std::string shown(std::string_view body, std::string_view query,
                  std::size_t max_chars) {
  return shown(Marked(body, query).snippet(max_chars));
}

std::string times(std::size_t count, std::string_view text) {
  std::string out;
  for (; count > 0; --count) out += text;
  return out;
}

struct Case {
  const char* what;
  std::string body;
  const char* query;
  std::size_t max_chars;
  std::string shown;
};

void check(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(shown(each.body, each.query, each.max_chars) == each.shown);
  }
}

}  // namespace

TEST_CASE("a snippet is the sentence that matches and what follows it",
          "[searcher][en][ru]") {
  check({
      {"the sentence", "It rained. The port is shut. Ships wait there.", "port",
       20, "The [port] is shut."},
      {"with the next", "It rained. The port is shut. Ships wait there.",
       "port", 36, "The [port] is shut. Ships wait there."},
      {"with the one before", "It rained. The port is shut.", "port", 30,
       "It rained. The [port] is shut."},
      {"предложение", "Шёл дождь. Порт закрыт. Суда ждут там.", "порт", 14,
       "[Порт] закрыт."},
      {"со следующим", "Шёл дождь. Порт закрыт. Суда ждут там.", "порт", 30,
       "[Порт] закрыт. Суда ждут там."},
      {"the next paragraph", "Rain.\n\nThe port is shut.\n\nShips wait.",
       "port", 32, "The [port] is shut.\n\nShips wait."},
      {"not the paragraph before", "Rain.\n\nThe port is shut.", "port", 90,
       "The [port] is shut."},
      {"both words", "A port. A strike. A strike in the port. End.",
       "port strike", 24, "A [strike] in the [port]."},
  });
}

TEST_CASE("a snippet is the beginning where nothing of the body matches",
          "[searcher]") {
  check({
      {"nothing", "It rained. Ships wait there.", "port", 12, "It rained."},
      {"more of it", "It rained. Ships wait there.", "port", 90,
       "It rained. Ships wait there."},
      {"white space before it", " \n\n  It rained.", "port", 90, "It rained."},
      {"a long sentence", "It rained all day in Halmsund", "port", 15,
       "It rained all…"},
      {"no body", "", "port", 90, ""},
      {"a blank body", " \n \n", "port", 90, ""},
  });
  CHECK(shown(Marked("It rained.", "port", "Port").snippet(90)) ==
        "It rained.");
}

TEST_CASE("rare words decide which sentence is shown", "[searcher]") {
  Marked article("The port. The port of Halmsund? A strike. The port.",
                 "port strike");
  article.rules.weights = {0.1, 3.0};
  CHECK(shown(article.snippet(10)) == "A [strike].");
}

TEST_CASE("the limit counts characters in every script", "[searcher]") {
  check({
      {"en", "The port is shut. Ships wait.", "port", 29,
       "The [port] is shut. Ships wait."},
      {"en, one less", "The port is shut. Ships wait.", "port", 28,
       "The [port] is shut."},
      {"ru", "Этот порт закрыт. Суда ждут.", "порт", 28,
       "Этот [порт] закрыт. Суда ждут."},
      {"ru, one less", "Этот порт закрыт. Суда ждут.", "порт", 27,
       "Этот [порт] закрыт."},
      {"zh", "出口管制。芯片短缺。", "短缺", 10, "出口管制。芯片[短缺]。"},
      {"zh, one less", "出口管制。芯片短缺。", "短缺", 9, "芯片[短缺]。"},
  });
}

TEST_CASE("a long sentence is cut between words around its marks",
          "[searcher][en][ru]") {
  const std::string en = times(9, "many words ") + "a port strike " +
                         times(9, "more words ") + "end.";
  const std::string ru = times(9, "много слов ") + "порт закрыт " +
                         times(9, "ещё слова ") + "всё.";
  check({
      {"the middle", en, "port", 46,
       "…words a [port] strike more words more words…"},
      {"the middle, ru", ru, "порт", 40,
       "…слов [порт] закрыт ещё слова ещё слова…"},
      {"the beginning", en, "many", 25, "[many] words [many] words…"},
      {"the end", en, "end", 25, "…words more words [end]."},
      {"nothing marked", en, "absent", 25, "many words many words…"},
  });
}

TEST_CASE("a cut never divides what a reader takes for one character",
          "[searcher]") {
  const std::string family = "\U0001F468\u200D\U0001F469\u200D\U0001F467";
  const std::string flag = "\U0001F1F7\U0001F1FA";
  check({
      {"letters with marks", times(20, "e\u0301"), "absent", 7,
       times(3, "e\u0301") + "…"},
      {"families", times(9, family), "absent", 12, family + family + "…"},
      {"flags", times(9, flag), "absent", 5, flag + flag + "…"},
      {"Chinese", times(30, "字"), "absent", 20, times(20, "字") + "…"},
      {"one long word", times(99, "x"), "absent", 20, times(20, "x") + "…"},
  });
}

TEST_CASE("marks that overlap are one highlight", "[searcher]") {
  const std::vector<lede::Mark> marks = {
      {{2, 5}, 0}, {{4, 9}, 1}, {{4, 6}, 2}, {{10, 12}, 0}, {{14, 20}, 0}};
  struct Row {
    lede::Span part;
    std::vector<lede::Span> highlights;
  };
  const Row rows[] = {
      {{0, 30}, {{2, 9}, {10, 12}, {14, 20}}},
      {{3, 13}, {{1, 6}, {7, 9}}},
      {{10, 12}, {{0, 2}}},
      {{15, 30}, {}},
      {{0, 0}, {}},
  };
  for (const Row& row : rows) {
    INFO("bytes " << row.part.begin << " to " << row.part.end);
    CHECK(highlights_in(marks, row.part) == row.highlights);
  }
}

TEST_CASE("any snippet of any text is a part of it with its marks",
          "[searcher]") {
  for (unsigned seed = 0; seed < 400; ++seed) {
    lede::test::Random random(seed);
    const std::string body =
        random.text_of(lede::test::odd_pieces(), random.below(120));
    const std::string query =
        random.text_of(lede::test::odd_pieces(), 1 + random.below(6));
    Marked article(body, query);
    const std::size_t limit = 20 + random.below(100);
    const Snippet snippet = article.snippet(limit);
    INFO("seed " << seed << ", limit " << limit << ": " << shown(snippet));

    CHECK(lede::is_valid_utf8(snippet.text));
    CHECK(lede::count_characters(snippet.text) <= limit);
    // Somewhere in the body it stands with just these marks.
    bool found = false;
    for (std::size_t at = article.text.find(snippet.text, article.body.begin);
         at != std::string::npos && !found;
         at = article.text.find(snippet.text, at + 1)) {
      found = highlights_in(article.marks, {at, at + snippet.text.size()}) ==
              snippet.highlights;
    }
    CHECK(found);
    std::size_t done = 0;
    for (const Span highlight : snippet.highlights) {
      CHECK(highlight.begin >= done);
      CHECK(highlight.end > highlight.begin);
      CHECK(highlight.end <= snippet.text.size());
      CHECK(
          lede::is_valid_utf8(std::string_view(snippet.text)
                                  .substr(highlight.begin, highlight.size())));
      done = highlight.end;
    }
  }
}

TEST_CASE("a snippet shows a mark wherever the body has one", "[searcher]") {
  const std::vector<std::string> pieces = {
      "port ",   "rain ", "ship ", "порт ", "дождь ", "судно ",
      "долгий ", "wait",  ". ",    "\n",    ", ",     "? "};
  for (unsigned seed = 0; seed < 300; ++seed) {
    lede::test::Random random(seed);
    const std::string body = random.text_of(pieces, 1 + random.below(150));
    Marked article(body, random.one_in(2) ? "port порт" : "судно");
    const bool any = std::any_of(article.marks.begin(), article.marks.end(),
                                 [&](const lede::Mark& mark) {
                                   return mark.span.begin >= article.body.begin;
                                 });
    const Snippet snippet = article.snippet(25 + random.below(60));
    INFO("seed " << seed << ": " << shown(snippet) << "\nof: " << body);
    CHECK(snippet.highlights.empty() == !any);
  }
}

TEST_CASE("several snippets share the limit, the best first",
          "[searcher][en][ru]") {
  struct Row {
    const char* what;
    const char* body;
    const char* query;
    std::size_t count;
    std::size_t chars;
    const char* shown;
  };
  const char* const news =
      "Rain fell. The port is shut. Nobody came. A strike began. It is cold. "
      "The port has a strike. Snow fell.";
  const char* const новости =
      "Шёл дождь. Порт закрыт. Никто не пришёл. Началась забастовка. Холодно. "
      "В порту забастовка.";
  const Row rows[] = {
      {"one", news, "port strike", 1, 24, "The [port] has a [strike]."},
      {"two", news, "port strike", 2, 50,
       "The [port] has a [strike].|A [strike] began. It is cold."},
      {"three", news, "port strike", 3, 72,
       "The [port] has a [strike].|A [strike] began.|The [port] is shut. "
       "Nobody came."},
      {"not one without a mark", news, "cold", 3, 90,
       "A strike began. It is [cold]."},
      {"по-русски", новости, "порт забастовка", 2, 44,
       "В [порту] [забастовка].|Шёл дождь. [Порт] закрыт."},
      {"rather fewer than of few letters", news, "port strike", 9, 25,
       "The [port] has a [strike]."},
      {"what one leaves another takes", news, "shut strike", 2, 62,
       "A [strike] began. It is cold.|The port is [shut]. Nobody came."},
      {"no text twice", "The port is shut. Snow fell. The port is shut. Rain.",
       "port", 3, 54, "The [port] is shut."},
      {"the beginning for all", news, "absent", 3, 60, "Rain fell."},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    Marked article(row.body, row.query);
    article.rules.max_count = row.count;
    article.rules.max_chars = row.chars;
    std::string all;
    for (const Snippet& snippet : article.snippets()) {
      all.append(all.empty() ? "" : "|").append(shown(snippet));
    }
    CHECK(all == row.shown);
  }
}

TEST_CASE("snippets of any text are different parts of it within the limit",
          "[searcher]") {
  for (unsigned seed = 0; seed < 400; ++seed) {
    lede::test::Random random(seed);
    const std::string body =
        random.text_of(lede::test::odd_pieces(), random.below(200));
    const std::string query =
        random.text_of(lede::test::odd_pieces(), 1 + random.below(6));
    Marked article(body, query);
    article.rules.max_count = 1 + random.below(6);
    article.rules.max_chars = 20 + random.below(200);
    INFO("seed " << seed);
    const std::vector<Snippet> snippets = article.snippets();
    CHECK(snippets.size() <= article.rules.max_count);
    std::size_t chars = 0;
    for (const Snippet& snippet : snippets) {
      chars += lede::count_characters(snippet.text);
      CHECK(std::string_view(article.text)
                .substr(article.body.begin + snippet.in_body.begin,
                        snippet.in_body.size()) == snippet.text);
      CHECK(std::count_if(snippets.begin(), snippets.end(),
                          [&](const Snippet& other) {
                            return other.in_body.begin < snippet.in_body.end &&
                                   snippet.in_body.begin < other.in_body.end;
                          }) == 1);
      CHECK(std::count_if(snippets.begin(), snippets.end(),
                          [&](const Snippet& other) {
                            return other.text == snippet.text;
                          }) == 1);
    }
    CHECK(chars <= article.rules.max_chars);
    for (std::size_t i = 1; i < snippets.size(); ++i) {
      CHECK_FALSE(snippets[i].highlights.empty());
    }
  }
}

TEST_CASE("a phrase over a sentence border is shown whole", "[searcher]") {
  // ICU ends a sentence behind "Dr." and behind "Д."
  const Case cases[] = {
      {"en",
       "We asked Dr. Emily Chen of the institute in Halmsund about the port "
       "and the strike. She is no friend of either.",
       "\"Dr. Emily Chen\"", 40, "[Dr. Emily Chen]"},
      {"ru",
       "Спросили Д. Петрова из института в Светлоозерске о порте и о "
       "забастовке. Он не любит ни того ни другого.",
       "«Д. Петрова»", 40, "[Д. Петрова]"},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK_THAT(shown(each.body, each.query, each.max_chars),
               Catch::Contains(each.shown));
  }
}
