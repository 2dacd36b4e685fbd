// The snippet that is chosen against the best that there could be, which is
// found by trying all of them.

#include <algorithm>

#include "query/query_analysis.h"
#include "query/query_parser.h"
#include "snippet/passage_scorer.h"
#include "snippet/sentence_list.h"
#include "snippet/snippet_maker.h"
#include "support/catch.h"
#include "support/random.h"
#include "utf8.h"

using lede::Language;
using lede::Span;
using lede::test::Random;

namespace {

// A small article with words of a query here and there.
class SmallText {
 public:
  explicit SmallText(unsigned seed) : random_(seed), text_("Title\n") {
    const std::size_t paragraphs = 1 + random_.below(3);
    for (std::size_t at = 0; at < paragraphs; ++at) add_paragraph();
    const lede::AnalysedQuery analysed = analyse_query(
        lede::parse_query("port strike забастовка rates").syntax,
        {{Language::of("en"), Language::of("ru")}, analyser_, {}, {}, {}});
    const auto tokens = analyser_.tokens(text_, analyser_.passages(text_, {}));
    marks_ = lede::MarkFinder(analysed.marks)
                 .find(tokens, analyser_.compounds(text_, tokens));
    for (std::size_t at = 0; at < analysed.marks.size(); ++at) {
      rules_.weights.push_back(0.5 + static_cast<double>(random_.below(8)));
    }
    rules_.max_chars = 60 + random_.below(200);
  }

  const std::string& text() const { return text_; }
  std::size_t max_chars() const { return rules_.max_chars; }

  Span chosen() {
    const auto snippets = make_snippets(text_, body().begin, {body()}, marks_,
                                        rules_, analyser_.breaks());
    const Span in_body = snippets.front().in_body;
    return {in_body.begin + body().begin, in_body.end + body().begin};
  }

  std::vector<Span> sentences() {
    lede::SentenceList list(text_, marks_, analyser_.breaks());
    std::vector<Span> all;
    for (std::size_t at = body().begin; at < body().end;) {
      const auto& [span, some] = list.around(at, body());
      all.insert(all.end(), some.begin(), some.end());
      at = span.end;
    }
    return all;
  }

  // Runs of sentences, one after the other, that may be shown.
  std::vector<Span> windows() {
    const std::vector<Span> all = sentences();
    std::vector<Span> windows;
    for (std::size_t first = 0; first < all.size(); ++first) {
      for (std::size_t last = first; last < all.size(); ++last) {
        const Span window{all[first].begin, all[last].end};
        if (characters(window) <= rules_.max_chars) windows.push_back(window);
      }
    }
    return windows;
  }

  // The first of them, where several are equal.
  Span best_sentence() {
    lede::PassageScorer scorer(rules_.weights);
    Span best;
    double best_score = 0;
    for (const Span sentence : sentences()) {
      const double score =
          scorer.score(marks_in(marks_, sentence), characters(sentence),
                       sentence.begin - body().begin);
      if (score <= best_score) continue;
      best = sentence;
      best_score = score;
    }
    return best;
  }

  // Of the marks in a window, whatever its length: all that may be shown takes
  // the same room.
  double worth(Span window) const {
    return lede::PassageScorer(rules_.weights)
        .score(marks_in(marks_, window), rules_.max_chars, 0);
  }

  bool crosses_line(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin).find('\n') != std::string::npos;
  }

  bool has_marks() const { return !lede::marks_in(marks_, body()).empty(); }

  std::size_t characters(Span span) const {
    return lede::count_characters(
        std::string_view(text_).substr(span.begin, span.size()));
  }

 private:
  Span body() const { return {6, text_.size()}; }

  void add_paragraph() {
    static const std::vector<std::string> words = {
        "port", "strike", "забастовка", "rates", "ships", "wait",
        "in",   "the",    "bay",        "порт",  "стоит", "and",
        "rain", "falls",  "again",      "on",    "quiet", "hills"};
    for (std::size_t count = 1 + random_.below(4); count > 0; --count) {
      text_ += "So";
      for (std::size_t left = 2 + random_.below(12); left > 0; --left) {
        text_ += " " + random_.one_of(words);
      }
      text_ += ". ";
    }
    text_ += "\n";
  }

  Random random_;
  lede::Analyser analyser_;
  std::string text_;
  std::vector<lede::Mark> marks_;
  lede::SnippetRules rules_;
};

}  // namespace

TEST_CASE("a snippet holds the best of all sentences", "[searcher]") {
  for (unsigned seed = 0; seed < 400; ++seed) {
    SmallText small(seed);
    if (!small.has_marks()) continue;
    INFO("seed " << seed << ": " << small.text());
    const Span sentence = small.best_sentence();
    const Span chosen = small.chosen();
    const bool is_cut = small.characters(sentence) > small.max_chars();
    const Span outer = is_cut ? sentence : chosen;
    const Span inner = is_cut ? chosen : sentence;
    CHECK(outer.begin <= inner.begin);
    CHECK(outer.end >= inner.end);
  }
}

TEST_CASE("a snippet is the best of all windows around the best sentence",
          "[searcher]") {
  for (unsigned seed = 0; seed < 400; ++seed) {
    SmallText small(seed);
    if (!small.has_marks()) continue;
    INFO("seed " << seed << ": " << small.text());
    const Span sentence = small.best_sentence();
    if (small.characters(sentence) > small.max_chars()) continue;
    double best = 0;
    for (const Span window : small.windows()) {
      const bool is_around = window.begin <= sentence.begin &&
                             window.end >= sentence.end &&
                             !small.crosses_line(window.begin, sentence.begin);
      if (is_around) best = std::max(best, small.worth(window));
    }
    CHECK(small.worth(small.chosen()) == best);
  }
}

// The best sentence may stand apart from where the most different matches are.
TEST_CASE("a snippet is nearly as good as the best of all windows",
          "[searcher]") {
  double sum = 0;
  std::size_t count = 0;
  for (unsigned seed = 0; seed < 1000; ++seed) {
    SmallText small(seed);
    double best = 0;
    for (const Span window : small.windows()) {
      best = std::max(best, small.worth(window));
    }
    if (best == 0) continue;
    sum += std::min(small.worth(small.chosen()) / best, 1.0);
    ++count;
  }
  REQUIRE(count > 900);
  CHECK(sum / static_cast<double>(count) > 0.95);
}
