#include "snippet/snippet_chooser.h"

#include <algorithm>
#include <iterator>

#include "snippet/sentence_cutter.h"
#include "utf8.h"

namespace lede {

SnippetChooser::SnippetChooser(std::string_view text, std::size_t body,
                               const std::vector<Span>& stretches,
                               const std::vector<Mark>& marks,
                               const SnippetRules& rules, BreakFinder& breaks)
    : text_(text),
      body_(body),
      stretches_(stretches),
      marks_(marks),
      rules_(rules),
      breaks_(breaks),
      sentences_(text, marks, breaks),
      scorer_(rules.weights) {}

std::optional<SnippetChoice> SnippetChooser::best() {
  for (const Span stretch : stretches_) rank_sentences(stretch);
  return chosen();
}

std::optional<SnippetChoice> SnippetChooser::beginning() {
  take_first_sentence();
  return chosen();
}

std::optional<SnippetChoice> SnippetChooser::chosen() {
  if (best_.empty()) return std::nullopt;
  if (characters(best_) > rules_.max_chars) {
    return SnippetChoice{cut_sentence(text_, best_, marks_, rules_, breaks_),
                         best_};
  }
  return SnippetChoice{{best_window()}, best_};
}

// Of the windows around the best sentence, each as far forward as it fits, the
// one whose marks are worth most; where they are equal the one with most behind
// the sentence. What is left of the limit is for what leads up to it.
Span SnippetChooser::best_window() {
  Span best;
  double best_worth = -1;
  Span lead_in = best_;
  do {
    Span window = lead_in;
    extend_forward(window);
    const double worth =
        scorer_.score(marks_in(marks_, window), rules_.max_chars, 0);
    if (worth > best_worth) {
      best = window;
      best_worth = worth;
    }
  } while (extend_backward(lead_in));
  while (extend_backward(best)) continue;
  return best;
}

std::size_t SnippetChooser::characters(Span span) const {
  return count_characters(text_.substr(span.begin, span.size()));
}

// Only paragraphs with marks are divided into sentences.
void SnippetChooser::rank_sentences(Span stretch) {
  std::size_t done = stretch.begin;
  for (const Mark& mark : marks_in(marks_, stretch)) {
    if (mark.span.begin < done || mark.span.end > stretch.end) continue;
    const auto& paragraph = sentences_.around(mark.span.begin, stretch);
    for (const Span sentence : paragraph.sentences) rank(sentence, stretch);
    done = paragraph.span.end;
  }
}

void SnippetChooser::rank(Span sentence, Span stretch) {
  const std::span<const Mark> marks = marks_in(marks_, sentence);
  if (marks.empty()) return;
  const double score =
      scorer_.score(marks, characters(sentence), sentence.begin - body_);
  if (score <= best_score_) return;
  best_ = sentence;
  best_score_ = score;
  stretch_ = stretch;
}

void SnippetChooser::take_first_sentence() {
  for (const Span stretch : stretches_) {
    const Span whole = trimmed(text_, stretch);
    if (whole.empty()) continue;
    best_ = sentences_.around(whole.begin, stretch).sentences.front();
    stretch_ = stretch;
    return;
  }
}

void SnippetChooser::extend_forward(Span& window) {
  while (true) {
    const Span rest = trimmed(text_, {window.end, stretch_.end});
    if (rest.empty()) return;
    const std::vector<Span>& list =
        sentences_.around(rest.begin, stretch_).sentences;
    const auto next = std::upper_bound(
        list.begin(), list.end(), rest.begin,
        [](std::size_t at, Span sentence) { return at < sentence.end; });
    if (next == list.end()) return;
    const Span wider{window.begin, next->end};
    if (characters(wider) > rules_.max_chars) return;
    window = wider;
  }
}

// By a sentence, within the paragraph: a paragraph before it would not lead up
// to it. Was there one that fits?
bool SnippetChooser::extend_backward(Span& window) {
  const std::vector<Span>& list =
      sentences_.around(window.begin, stretch_).sentences;
  const auto at = std::lower_bound(
      list.begin(), list.end(), window.begin,
      [](Span sentence, std::size_t begin) { return sentence.begin < begin; });
  if (at == list.begin()) return false;
  const Span wider{std::prev(at)->begin, window.end};
  if (characters(wider) > rules_.max_chars) return false;
  window = wider;
  return true;
}

}  // namespace lede
