// Does one article match a query, and if not, why not?

#include <algorithm>

#include <lede/error.h>
#include <lede/renderer.h>

#include "sample_index.h"
#include "support/catch.h"
#include "support/json_text.h"
#include "support/random.h"
#include "support/tiny_index.h"

using Catch::Contains;
using lede::ArticleVerdict;
using lede::ClauseVerdict;
using lede::Searcher;
using lede::SearchOptions;
using lede::test::article;
using lede::test::Random;
using lede::test::SampleIndex;
using lede::test::TinyIndex;

namespace {

TinyIndex news() {
  lede::Article strike = article(
      "strike", "Dockers in the port went on strike. Ships wait for a day.");
  strike.about = {.title = "Port at rest",
                  .url = "https://www.wire.example/1",
                  .source = "Northern Wire",
                  .author = "A. Whitlam",
                  .published = "2025-11-03",
                  .language = ""};
  return TinyIndex({strike, article("rain", "Rain at the port on Thursday."),
                    article("порт", "Порт закрыт: забастовка докеров.")});
}

// What the program prints below the title, a "/" for each end of a line.
std::string shown(const ArticleVerdict& verdict) {
  std::string text = render_text(verdict);
  if (!verdict.title.empty()) {
    const std::string title = "   " + verdict.title + "\n";
    text.replace(text.find(title), title.size(), "");
  }
  std::replace(text.begin(), text.end(), '\n', '/');
  return text;
}

const ClauseVerdict* wrong_clause(const std::vector<ClauseVerdict>& clauses);

// Do the parts that must fit, fit where the whole is there?
bool agrees(const ClauseVerdict& clause) {
  if (clause.fits ==
      (clause.found == (clause.role == ClauseVerdict::Role::kExcluded))) {
    return false;
  }
  return !clause.found ||
         std::all_of(clause.parts.begin(), clause.parts.end(),
                     [](const ClauseVerdict& part) {
                       const bool must =
                           part.role == ClauseVerdict::Role::kRequired ||
                           part.role == ClauseVerdict::Role::kExcluded;
                       return part.fits || !must;
                     });
}

const ClauseVerdict* wrong_clause(const std::vector<ClauseVerdict>& clauses) {
  for (const ClauseVerdict& clause : clauses) {
    if (!agrees(clause)) return &clause;
    if (const ClauseVerdict* part = wrong_clause(clause.parts)) return part;
  }
  return nullptr;
}

// The place of an article among all that a query finds, from 1; 0: nowhere.
std::size_t rank_of(const Searcher& searcher, const std::string& query,
                    const std::string& id, SearchOptions options) {
  options.limit = 1000;
  options.snippets = 0;
  const lede::SearchResult result = searcher.search(query, options);
  for (std::size_t at = 0; at < result.hits.size(); ++at) {
    if (result.hits[at].id == id) return at + 1;
  }
  return 0;
}

}  // namespace

TEST_CASE("each part of a query is said to be there or not",
          "[searcher][en][ru]") {
  const TinyIndex index = news();
  const Searcher searcher(index.path());
  struct Case {
    const char* query;
    const char* verdict;
  };
  for (const auto& [query, verdict] : {
           Case{"ports",
                "strike matches; it is number 1 of 2 articles/"
                "   yes ports/"},
           Case{"забастовка",
                "strike does not match; 1 article found/"
                "   no забастовка · it is not there in any "
                "form/"},
           Case{"rain port -ship",
                "strike does not match; 1 article found/"
                "   no rain · it is not there in any form/   yes port/"
                "   no -ship · the article has it/"},
           Case{"+\"on the strike\"",
                "strike does not match; 0 articles found/"
                "   no +\"on the strike\" · its words are there, but not side "
                "by side as they are written/"},
           Case{"\"port blockade\" port",
                "strike matches; it is number 1 of 2 articles/"
                "   no \"port blockade\" · not there in any form: blockade/"
                "   yes port/"},
           Case{"(port AND rain)",
                "strike does not match; 1 article found/"
                "   no (port AND rain)/      yes port/"
                "      no rain · it is not there in any form/"},
           Case{"port AND NOT (strike OR rain)",
                "strike does not match; 0 articles found/"
                "   no port AND NOT (strike OR rain)/      yes port/"
                "      no NOT (strike OR rain)/"
                "         no (strike OR rain) · the article has it/"
                "            yes strike/"
                "            no rain · it is not there in any form/"},
           Case{"port NEAR/2 ships",
                "strike does not match; 0 articles found/"
                "   no port NEAR/2 ships · its words are there, but further "
                "apart/      yes port/      yes ships/"},
           Case{"title:strike",
                "strike does not match; 0 articles found/   no title:strike · "
                "it stands in the article, but not in its title/"},
           Case{"strak* portt~1",
                "strike matches; it is number 1 of 2 articles/"
                "   no strak* · no word of the article fits/"
                "   yes portt~1/"},
           Case{"port lang:ru",
                "strike does not match; 0 articles found/   yes port/"
                "   no lang:ru · it is in en/"},
           Case{"date:2024 author:ng source:herald",
                "strike does not match; 0 articles found/"
                "   no date:2024 · it was published 2025-11-03/"
                "   no author:ng · it is by A. Whitlam/"
                "   no source:herald · it is from Northern Wire/"},
       }) {
    INFO(query);
    CHECK(shown(searcher.why_not(query, "strike")) == verdict);
  }
  CHECK(shown(searcher.why_not("date:2024 author:a source:b", "порт")) ==
        "порт does not match; 0 articles found/"
        "   no date:2024 · nobody knows when it was published/"
        "   no author:a · its author is not known/"
        "   no source:b · its source is not known/");
  CHECK(shown(searcher.why_not("port", "absent")) ==
        "absent is not in the index; 2 articles found/");
}

TEST_CASE("the filters of a program are said to let an article through or not",
          "[searcher]") {
  const TinyIndex index = news();
  SearchOptions options;
  options.since = "2025-10";
  options.until = "2025-10";
  options.languages = {"en", "ru"};
  options.sources = {"herald"};
  const Searcher searcher(index.path());
  CHECK(shown(searcher.why_not("port", "strike", options)) ==
        "strike does not match; 0 articles found/   yes port/"
        "   no since 2025-10 until 2025-10 · it was published 2025-11-03/"
        "   yes in language en or ru/"
        "   no from herald · it is from Northern Wire/");
  options.languages = {"klingon"};
  CHECK_THROWS_AS(searcher.why_not("port", "strike", options),
                  lede::UsageError);
}

TEST_CASE("a word that stands in noise alone is said to", "[searcher][ru]") {
  const SampleIndex index;
  const Searcher searcher(index.path());
  const char* id = "mixed/port-talks-russian-footer.txt";
  CHECK_THAT(shown(searcher.why_not("port рассылка", id)),
             Contains("no рассылка · it stands only in the noise"));
  CHECK_THAT(shown(searcher.why_not("рассылка", id)),
             Contains("matches; it is number 1 of 1") &&
                 Contains("yes рассылка") && Contains("Note: no article"));
  CHECK_THAT(shown(searcher.why_not("in:noise dockers", id)),
             Contains("no dockers · it stands in the article, but not in the "
                      "noise around it"));
}

TEST_CASE("what is said of an article agrees with what is found",
          "[searcher]") {
  const SampleIndex index;
  const Searcher searcher(index.path());
  const std::vector<std::string> pieces = {
      " ",         " ",          " ",       " ",          "port",    "strike",
      "chips",     "the",        "rates",   "забастовка", "порт",    "рассылка",
      "e-mail",    "\"",         "(",       ")",          "+",       "-",
      "OR",        "AND",        "NOT",     "NEAR/3",     "^2",      "*",
      "~",         "title:",     "author:", "in:noise",   "lang:en", "lang:ru",
      "date:2024", "source:wire"};
  const std::vector<std::string> ids = {
      "archive-2024-117", "mixed/port-talks-russian-footer.txt",
      "en/port-strike-halmsund-short.txt", "absent"};
  for (unsigned seed = 0; seed < 400; ++seed) {
    Random random(seed);
    const std::string query = random.text_of(pieces, random.below(14));
    const std::string& id = random.one_of(ids);
    SearchOptions options;
    if (random.one_in(4)) options.sort = lede::SortOrder::kOldest;
    if (random.one_in(4)) options.recency_half_life = std::chrono::hours(999);
    if (random.one_in(4)) options.since = "2024-06";
    INFO("seed " << seed << ": " << query << ", " << id);
    const ArticleVerdict verdict = searcher.why_not(query, id, options);
    CHECK(verdict.rank == rank_of(searcher, query, id, options));
    CHECK(verdict.matches == (verdict.rank > 0));
    CHECK(wrong_clause(verdict.clauses) == nullptr);
    CHECK(lede::test::fault_of_json(render_json(verdict)).empty());
  }
}

TEST_CASE("any bytes may be asked why not", "[searcher]") {
  const TinyIndex index = news();
  const Searcher searcher(index.path());
  for (unsigned seed = 0; seed < 100; ++seed) {
    Random random(seed);
    const ArticleVerdict verdict = searcher.why_not(
        random.bytes(random.below(60)), random.bytes(random.below(400)));
    CHECK_FALSE(verdict.in_index);
    CHECK(lede::test::fault_of_json(render_json(verdict)).empty());
    CHECK_THAT(render_text(verdict), !Contains("\x1B"));
  }
}
