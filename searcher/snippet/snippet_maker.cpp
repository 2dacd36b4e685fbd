#include "snippet/snippet_maker.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "snippet/snippet_chooser.h"
#include "utf8.h"

namespace lede {
namespace {

// A snippet needs so many characters to say anything.
constexpr std::size_t kFewestChars = 20;

// What a pattern is worth that an earlier snippet shows, of what it was.
constexpr double kShownBefore = 0.25;

// A text may say one thing again and again; so often is what was shown passed
// over.
constexpr std::size_t kMostRepeated = 16;

// The stretches without a part of one of them.
std::vector<Span> without(Span part, const std::vector<Span>& stretches) {
  std::vector<Span> left;
  for (const Span stretch : stretches) {
    const Span before{stretch.begin, std::min(part.begin, stretch.end)};
    const Span behind{std::max(part.end, stretch.begin), stretch.end};
    if (part.end <= stretch.begin || part.begin >= stretch.end) {
      left.push_back(stretch);
      continue;
    }
    if (!before.empty()) left.push_back(before);
    if (!behind.empty()) left.push_back(behind);
  }
  return left;
}

// Makes one snippet after the other, each of what those before it left.
class SnippetMaker {
 public:
  SnippetMaker(std::string_view text, std::size_t body,
               const std::vector<Span>& stretches,
               const std::vector<Mark>& marks, const SnippetRules& rules,
               BreakFinder& breaks)
      : text_(text),
        body_(body),
        stretches_(stretches),
        marks_(marks),
        rules_(rules),
        breaks_(breaks) {}

  std::vector<Snippet> make() {
    const std::size_t most =
        std::clamp<std::size_t>(rules_.max_chars / kFewestChars, 1,
                                std::max<std::size_t>(rules_.max_count, 1));
    std::size_t chars_left = rules_.max_chars;
    while (snippets_.size() < most) {
      rules_.max_chars = chars_left / (most - snippets_.size());
      const auto choice = next_choice();
      if (!choice) break;
      take_away(*choice);
      if (is_shown(*choice)) {
        if (++repeated_ > kMostRepeated) break;
        continue;
      }
      show(*choice);
      chars_left -= count_characters(snippets_.back().text);
    }
    return std::move(snippets_);
  }

 private:
  std::optional<SnippetChoice> next_choice() const {
    SnippetChooser chooser(text_, body_, stretches_, marks_, rules_, breaks_);
    const auto best = chooser.best();
    return best || !snippets_.empty() ? best : chooser.beginning();
  }

  // What was chosen, without the sentences that come along where there is room.
  bool is_shown(const SnippetChoice& choice) const {
    const Span span = choice.window.span;
    const Span part{std::max(span.begin, choice.sentence.begin),
                    std::min(span.end, choice.sentence.end)};
    const std::string_view text = text_.substr(part.begin, part.size());
    return std::any_of(snippets_.begin(), snippets_.end(),
                       [text](const Snippet& snippet) {
                         return snippet.text.find(text) != std::string::npos;
                       });
  }

  void take_away(const SnippetChoice& choice) {
    const Span span = choice.window.span;
    stretches_ = without({std::min(span.begin, choice.sentence.begin),
                          std::max(span.end, choice.sentence.end)},
                         stretches_);
  }

  void show(const SnippetChoice& choice) {
    const Span span = choice.window.span;
    Snippet snippet;
    snippet.text = text_.substr(span.begin, span.size());
    snippet.in_body = {span.begin - body_, span.end - body_};
    snippet.characters_before =
        count_characters(text_.substr(body_, snippet.in_body.begin));
    snippet.highlights = highlights_in(marks_, span);
    snippet.cut_before = choice.window.cut_before;
    snippet.cut_after = choice.window.cut_after;
    snippets_.push_back(std::move(snippet));
    std::set<std::size_t> shown;
    for (const Mark& mark : marks_in(marks_, span)) shown.insert(mark.pattern);
    for (const std::size_t each : shown) rules_.weights[each] *= kShownBefore;
  }

  std::string_view text_;
  std::size_t body_;
  std::vector<Span> stretches_;  // not shown yet
  const std::vector<Mark>& marks_;
  SnippetRules rules_;  // of the next snippet
  BreakFinder& breaks_;
  std::vector<Snippet> snippets_;
  std::size_t repeated_ = 0;
};

}  // namespace

std::vector<Span> highlights_in(const std::vector<Mark>& marks, Span part) {
  std::vector<Span> highlights;
  for (const Mark& mark : marks) {
    if (mark.span.begin < part.begin || mark.span.end > part.end) continue;
    const Span span{mark.span.begin - part.begin, mark.span.end - part.begin};
    if (!highlights.empty() && span.begin <= highlights.back().end) {
      highlights.back().end = std::max(highlights.back().end, span.end);
    } else {
      highlights.push_back(span);
    }
  }
  return highlights;
}

std::vector<Snippet> make_snippets(std::string_view text, std::size_t body,
                                   const std::vector<Span>& stretches,
                                   const std::vector<Mark>& marks,
                                   const SnippetRules& rules,
                                   BreakFinder& breaks) {
  return SnippetMaker(text, body, stretches, marks, rules, breaks).make();
}

}  // namespace lede
