#include "snippet/snippet_maker.h"

#include <algorithm>
#include <optional>
#include <string>

#include "snippet/passage_scorer.h"
#include "snippet/sentence_list.h"
#include "utf8.h"

namespace lede {
namespace {

constexpr std::string_view kSpace = " \t\r\n\f\v";

// A snippet in the making: bytes of the text.
struct Window {
  Span span;
  bool cut_before = false;
  bool cut_after = false;
};

class SnippetMaker {
 public:
  SnippetMaker(std::string_view text, Span body, const std::vector<Mark>& marks,
               const SnippetRules& rules, BreakFinder& breaks)
      : text_(text),
        body_(body),
        marks_(marks),
        rules_(rules),
        breaks_(breaks),
        sentences_(text, body, marks, breaks) {}

  Window choose() {
    const std::optional<Span> best = best_sentence();
    Window window = best ? Window{*best} : Window{first_sentence()};
    if (characters(window.span) > rules_.max_chars) return cut(window.span);
    extend_forward(window.span);
    extend_backward(window.span);
    return window;
  }

 private:
  std::size_t characters(Span span) const {
    return count_characters(text_.substr(span.begin, span.size()));
  }

  // Marks that lie inside a span; they are sorted by their begin.
  std::pair<const Mark*, const Mark*> marks_in(Span span) const {
    const auto by_begin = [](const Mark& mark, std::size_t at) {
      return mark.span.begin < at;
    };
    const auto first =
        std::lower_bound(marks_.begin(), marks_.end(), span.begin, by_begin);
    const auto last = std::lower_bound(first, marks_.end(), span.end, by_begin);
    return {marks_.data() + (first - marks_.begin()),
            marks_.data() + (last - marks_.begin())};
  }

  // Only paragraphs with marks are divided into sentences.
  std::optional<Span> best_sentence() {
    PassageScorer scorer(rules_.weights);
    std::optional<Span> best;
    double best_score = 0;
    std::size_t done = body_.begin;
    for (const Mark& mark : marks_) {
      if (mark.span.begin < done || mark.span.end > body_.end) continue;
      for (const Span sentence : sentences_.around(mark.span.begin)) {
        const auto [first, last] = marks_in(sentence);
        const double score = scorer.score(first, last, characters(sentence),
                                          sentence.begin - body_.begin);
        if (score > best_score) {
          best = sentence;
          best_score = score;
        }
      }
      done = sentences_.paragraph_end();
    }
    return best;
  }

  Span first_sentence() {
    const Span whole = trimmed(text_, body_);
    return whole.empty() ? whole : sentences_.around(whole.begin).front();
  }

  void extend_forward(Span& window) {
    while (true) {
      const Span rest = trimmed(text_, {window.end, body_.end});
      if (rest.empty()) return;
      const std::vector<Span>& sentences = sentences_.around(rest.begin);
      const auto next = std::upper_bound(
          sentences.begin(), sentences.end(), rest.begin,
          [](std::size_t at, Span sentence) { return at < sentence.end; });
      if (next == sentences.end()) return;
      const Span wider{window.begin, next->end};
      if (characters(wider) > rules_.max_chars) return;
      window = wider;
    }
  }

  // Within the paragraph: a paragraph before it would not lead up to it.
  void extend_backward(Span& window) {
    const std::vector<Span>& sentences = sentences_.around(window.begin);
    auto at = std::lower_bound(sentences.begin(), sentences.end(), window.begin,
                               [](Span sentence, std::size_t begin) {
                                 return sentence.begin < begin;
                               });
    while (at != sentences.begin()) {
      --at;
      const Span wider{at->begin, window.end};
      if (characters(wider) > rules_.max_chars) return;
      window = wider;
    }
  }

  // The part of a long sentence that holds most: it begins a little before the
  // mark from which on the marks within the limit are worth most.
  Window cut(Span sentence) {
    const auto [first, last] = marks_in(sentence);
    PassageScorer scorer(rules_.weights);
    Window best = window_from(sentence, sentence.begin);
    double best_score = 0;
    std::size_t tried = sentence.end;
    for (const Mark* mark = first; mark != last; ++mark) {
      if (mark->span.begin == tried) continue;
      tried = mark->span.begin;
      const Window window = window_from(sentence, lead_in(sentence, *mark));
      const auto [begin, end] = marks_in(window.span);
      const double score = scorer.score(begin, end, rules_.max_chars, 0);
      if (score > best_score) {
        best = window;
        best_score = score;
      }
    }
    return best;
  }

  // So many characters before `at`, but not before `begin`.
  std::size_t back(std::size_t at, std::size_t count, std::size_t begin) const {
    for (; count > 0 && at > begin; --count) at = border_before(text_, at - 1);
    return at;
  }

  // A word border about a fifth of the limit before a mark, further before it
  // where the sentence would end within the limit.
  std::size_t lead_in(Span sentence, const Mark& mark) const {
    const std::size_t near =
        back(mark.span.begin, rules_.max_chars / 5, sentence.begin);
    const std::size_t last =
        back(sentence.end, rules_.max_chars, sentence.begin);
    const std::size_t at = std::min(near, last);
    if (at == sentence.begin) return at;
    const std::size_t space = text_.find_first_of(kSpace, at);
    return space < mark.span.begin ? space + 1 : mark.span.begin;
  }

  // As much from `begin` on as the limit allows, ended between words where
  // there are any, never inside a character.
  Window window_from(Span sentence, std::size_t begin) const {
    std::size_t end = begin;
    for (std::size_t left = rules_.max_chars; left > 0 && end < sentence.end;
         --left) {
      end += character_at(text_, end).size_bytes;
    }
    const bool cut_after = end < sentence.end;
    if (cut_after) {
      const std::size_t space =
          text_.substr(begin, end - begin).find_last_of(kSpace);
      const bool has_words = space != std::string_view::npos && space > 0;
      end = has_words ? begin + space
                      : breaks_.grapheme_border(text_, sentence, end);
    }
    return {trimmed(text_, {begin, std::max(begin, end)}),
            begin > sentence.begin, cut_after};
  }

  std::string_view text_;
  Span body_;
  const std::vector<Mark>& marks_;
  const SnippetRules& rules_;
  BreakFinder& breaks_;
  SentenceList sentences_;
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

Snippet make_snippet(std::string_view text, Span body,
                     const std::vector<Mark>& marks, const SnippetRules& rules,
                     BreakFinder& breaks) {
  const Window window = SnippetMaker(text, body, marks, rules, breaks).choose();
  Snippet snippet;
  snippet.text = text.substr(window.span.begin, window.span.size());
  snippet.highlights = highlights_in(marks, window.span);
  snippet.cut_before = window.cut_before;
  snippet.cut_after = window.cut_after;
  return snippet;
}

}  // namespace lede
