#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <lede/span.h>

#include "break_finder.h"
#include "snippet/mark_finder.h"
#include "snippet/passage_scorer.h"
#include "snippet/sentence_list.h"
#include "snippet/snippet_rules.h"

namespace lede {

/// What a snippet shows, and the sentence for the sake of which it does.
struct SnippetChoice {
  SnippetWindow window;
  Span sentence;
};

/// Chooses one snippet of at most SnippetRules::max_chars characters in the
/// stretches of a text, which rise and do not overlap. Borrows all that it is
/// given; good for one call.
class SnippetChooser {
 public:
  /// `body` is the byte of the text where the body begins whose parts the
  /// stretches are.
  SnippetChooser(std::string_view text, std::size_t body,
                 const std::vector<Span>& stretches,
                 const std::vector<Mark>& marks, const SnippetRules& rules,
                 BreakFinder& breaks);

  /// Around the best of the sentences with marks; nothing where there is none.
  std::optional<SnippetChoice> best();

  /// The first sentence and what follows it; nothing where all is blank.
  std::optional<SnippetChoice> beginning();

 private:
  std::optional<SnippetChoice> chosen();
  Span best_window();
  std::size_t characters(Span span) const;
  void rank_sentences(Span stretch);
  void rank(Span sentence, Span stretch);
  void take_first_sentence();
  void extend_forward(Span& window);
  bool extend_backward(Span& window);

  std::string_view text_;
  std::size_t body_;
  const std::vector<Span>& stretches_;
  const std::vector<Mark>& marks_;
  const SnippetRules& rules_;
  BreakFinder& breaks_;
  SentenceList sentences_;
  PassageScorer scorer_;
  Span best_;     // the best sentence so far
  Span stretch_;  // in which it stands
  double best_score_ = 0;
};

}  // namespace lede
