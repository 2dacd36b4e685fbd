#include "snippet/snippet_maker.h"

#include <algorithm>
#include <string>

#include "snippet/passage_scorer.h"
#include "snippet/sentence_cutter.h"
#include "snippet/sentence_list.h"
#include "utf8.h"

namespace lede {
namespace {

class SnippetMaker {
 public:
  SnippetMaker(std::string_view text, const std::vector<Span>& stretches,
               const std::vector<Mark>& marks, const SnippetRules& rules,
               BreakFinder& breaks)
      : text_(text),
        stretches_(stretches),
        marks_(marks),
        rules_(rules),
        breaks_(breaks),
        scorer_(rules.weights) {}

  SnippetWindow choose() {
    for (const Span stretch : stretches_) rank_sentences(stretch);
    if (best_.empty()) take_first_sentence();
    if (characters(best_) > rules_.max_chars) {
      return cut_sentence(text_, best_, marks_, rules_, breaks_);
    }
    SentenceList sentences(text_, stretch_, marks_, breaks_);
    extend_forward(best_, sentences);
    extend_backward(best_, sentences);
    return {best_};
  }

 private:
  std::size_t characters(Span span) const {
    return count_characters(text_.substr(span.begin, span.size()));
  }

  // Only paragraphs with marks are divided into sentences.
  void rank_sentences(Span stretch) {
    if (marks_in(marks_, stretch).empty()) return;
    SentenceList sentences(text_, stretch, marks_, breaks_);
    std::size_t done = stretch.begin;
    for (const Mark& mark : marks_in(marks_, stretch)) {
      if (mark.span.begin < done || mark.span.end > stretch.end) continue;
      for (const Span sentence : sentences.around(mark.span.begin)) {
        const double score =
            scorer_.score(marks_in(marks_, sentence), characters(sentence),
                          sentence.begin - stretches_.front().begin);
        if (score <= best_score_) continue;
        best_ = sentence;
        best_score_ = score;
        stretch_ = stretch;
      }
      done = sentences.paragraph_end();
    }
  }

  void take_first_sentence() {
    for (const Span stretch : stretches_) {
      const Span whole = trimmed(text_, stretch);
      if (whole.empty()) continue;
      SentenceList sentences(text_, stretch, marks_, breaks_);
      best_ = sentences.around(whole.begin).front();
      stretch_ = stretch;
      return;
    }
  }

  void extend_forward(Span& window, SentenceList& sentences) const {
    while (true) {
      const Span rest = trimmed(text_, {window.end, stretch_.end});
      if (rest.empty()) return;
      const std::vector<Span>& list = sentences.around(rest.begin);
      const auto next = std::upper_bound(
          list.begin(), list.end(), rest.begin,
          [](std::size_t at, Span sentence) { return at < sentence.end; });
      if (next == list.end()) return;
      const Span wider{window.begin, next->end};
      if (characters(wider) > rules_.max_chars) return;
      window = wider;
    }
  }

  // Within the paragraph: a paragraph before it would not lead up to it.
  void extend_backward(Span& window, SentenceList& sentences) const {
    const std::vector<Span>& list = sentences.around(window.begin);
    auto at = std::lower_bound(list.begin(), list.end(), window.begin,
                               [](Span sentence, std::size_t begin) {
                                 return sentence.begin < begin;
                               });
    while (at != list.begin()) {
      --at;
      const Span wider{at->begin, window.end};
      if (characters(wider) > rules_.max_chars) return;
      window = wider;
    }
  }

  std::string_view text_;
  const std::vector<Span>& stretches_;
  const std::vector<Mark>& marks_;
  const SnippetRules& rules_;
  BreakFinder& breaks_;
  PassageScorer scorer_;
  Span best_;     // the best sentence so far
  Span stretch_;  // in which it stands
  double best_score_ = 0;
};

}  // namespace

std::vector<Span> highlights_in(const std::vector<Mark>& marks, Span part) {
  std::vector<Span> highlights;
  for (const Mark& mark : marks) {
    if (mark.span.begin < part.begin || mark.span.end > part.end) continue;
    const Span span{mark.span.begin - part.begin, mark.span.end - part.begin};
    if (!highlights.empty() && span.begin < highlights.back().end) {
      highlights.back().end = std::max(highlights.back().end, span.end);
    } else {
      highlights.push_back(span);
    }
  }
  return highlights;
}

Snippet make_snippet(std::string_view text, const std::vector<Span>& stretches,
                     const std::vector<Mark>& marks, const SnippetRules& rules,
                     BreakFinder& breaks) {
  const SnippetWindow window =
      SnippetMaker(text, stretches, marks, rules, breaks).choose();
  Snippet snippet;
  snippet.text = text.substr(window.span.begin, window.span.size());
  snippet.highlights = highlights_in(marks, window.span);
  snippet.cut_before = window.cut_before;
  snippet.cut_after = window.cut_after;
  return snippet;
}

}  // namespace lede
