#include "snippet/sentence_cutter.h"

#include <algorithm>

#include "snippet/passage_scorer.h"
#include "snippet/sentence_list.h"
#include "utf8.h"

namespace lede {
namespace {

constexpr std::string_view kSpace = " \t\r\n\f\v";

class SentenceCutter {
 public:
  SentenceCutter(std::string_view text, Span sentence, std::size_t max_chars,
                 BreakFinder& breaks)
      : text_(text),
        sentence_(sentence),
        max_chars_(max_chars),
        breaks_(breaks) {}

  // As much from `begin` on as the limit allows.
  SnippetWindow window_from(std::size_t begin) const {
    std::size_t end = begin;
    for (std::size_t left = max_chars_; left > 0 && end < sentence_.end;
         --left) {
      end += character_at(text_, end).size_bytes;
    }
    const bool cut_after = end < sentence_.end;
    if (cut_after) {
      const std::size_t space =
          text_.substr(begin, end - begin).find_last_of(kSpace);
      const bool has_words = space != std::string_view::npos && space > 0;
      end = has_words ? begin + space
                      : breaks_.grapheme_border(text_, sentence_, end);
    }
    return {trimmed(text_, {begin, std::max(begin, end)}),
            begin > sentence_.begin, cut_after};
  }

  // A word border about a fifth of the limit before a mark, further before it
  // where the sentence would end within the limit.
  std::size_t lead_in(const Mark& mark) const {
    const std::size_t near = back(mark.span.begin, max_chars_ / 5);
    const std::size_t last = back(sentence_.end, max_chars_);
    const std::size_t at = std::min(near, last);
    if (at == sentence_.begin) return at;
    const std::size_t space = text_.find_first_of(kSpace, at);
    return space < mark.span.begin ? space + 1 : mark.span.begin;
  }

 private:
  // So many characters before `at`, but not before the sentence.
  std::size_t back(std::size_t at, std::size_t count) const {
    for (; count > 0 && at > sentence_.begin; --count) {
      at = border_before(text_, at - 1);
    }
    return at;
  }

  std::string_view text_;
  Span sentence_;
  std::size_t max_chars_;
  BreakFinder& breaks_;
};

}  // namespace

SnippetWindow cut_sentence(std::string_view text, Span sentence,
                           const std::vector<Mark>& marks,
                           const SnippetRules& rules, BreakFinder& breaks) {
  const SentenceCutter cutter(text, sentence, rules.max_chars, breaks);
  PassageScorer scorer(rules.weights);
  SnippetWindow best = cutter.window_from(sentence.begin);
  double best_score = 0;
  std::size_t tried = sentence.end;
  for (const Mark& mark : marks_in(marks, sentence)) {
    if (mark.span.begin == tried) continue;
    tried = mark.span.begin;
    const SnippetWindow window = cutter.window_from(cutter.lead_in(mark));
    const double score =
        scorer.score(marks_in(marks, window.span), rules.max_chars, 0);
    if (score > best_score) {
      best = window;
      best_score = score;
    }
  }
  return best;
}

}  // namespace lede
