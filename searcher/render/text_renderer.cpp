#include <string>
#include <string_view>

#include <lede/renderer.h>

#include "render/facet_bars.h"
#include "render/hit_facts.h"
#include "render/score_rows.h"
#include "render/shortened.h"
#include "render/terminal_link.h"
#include "render/terminal_text.h"
#include "render/text_styles.h"

namespace lede {
namespace {

constexpr std::string_view kIndent = "   ";
constexpr std::string_view kScoreIndent = "     ";
constexpr std::string_view kEllipsis = "…";

std::string facts_line(const Hit& hit, const SearchResult& result) {
  std::string line;
  for (const std::string& fact : facts_of(hit, result)) {
    line.append(line.empty() ? "" : " · ").append(fact);
  }
  return line;
}

class TextRenderer {
 public:
  explicit TextRenderer(const TextStyle& style) : style_(style) {}

  std::string render(const SearchResult& result) {
    std::string text;
    std::size_t number = result.offset;
    for (const Hit& hit : result.hits) {
      text += hit_text(hit, ++number, result) + "\n";
    }
    if (result.facets) text += facet_bars(*result.facets, style_.columns);
    text += quiet_line(summary_of(result));
    for (const std::string& note : result.notes) {
      text += quiet_line("Note: " + note);
    }
    return text;
  }

 private:
  // Codes around a text, and around a match in it; they outlive paragraphs that
  // they are put into.
  struct Codes {
    std::string on;
    std::string match_on;
    std::string off;
  };

  Codes codes_of(std::string_view style, const TerminalLink& link) const {
    if (!style_.colour) return {link.open, link.open, link.close};
    return {link.open + std::string(style), link.open + std::string(kMatch),
            std::string(kPlain) + link.close};
  }

  void add(std::string_view text, std::string_view style,
           TerminalParagraph& out) const {
    if (style_.colour && !style.empty()) {
      out.add(text, style, kPlain);
    } else {
      out.add(text);
    }
  }

  void add_marked(const MarkedText& marked, const Codes& codes,
                  TerminalParagraph& out) const {
    const std::string_view text = marked.text;
    const std::string_view off =
        codes.on.empty() ? std::string_view() : codes.off;
    std::size_t done = 0;
    for (const Span& highlight : marked.highlights) {
      out.add(text.substr(done, highlight.begin - done), codes.on, off);
      std::string match(text.substr(highlight.begin, highlight.size()));
      if (!style_.colour) match.insert(0, 1, '*').append(1, '*');
      out.add(match, codes.match_on, codes.off);
      done = highlight.end;
    }
    out.add(text.substr(done), codes.on, off);
  }

  std::string title_text(const Hit& hit, std::size_t number) const {
    const std::string name = std::to_string(number);
    const Codes codes = codes_of(
        kBold, style_.links ? terminal_link(hit.url, name) : TerminalLink());
    TerminalParagraph title(style_.columns, "");
    add(name + ". ", kQuiet, title);
    add_marked(shown_title(hit), codes, title);
    return title.take();
  }

  std::string hit_text(const Hit& hit, std::size_t number,
                       const SearchResult& result) const {
    TerminalParagraph facts(style_.columns, kIndent);
    add(facts_line(hit, result), kQuiet, facts);
    std::string text = title_text(hit, number) + facts.take();
    const Codes codes = codes_of("", {});
    for (const Snippet& snippet : hit.snippets) {
      TerminalParagraph paragraph(style_.columns, kIndent);
      if (snippet.cut_before) paragraph.add(kEllipsis);
      add_marked(snippet, codes, paragraph);
      if (snippet.cut_after) paragraph.add(kEllipsis);
      text += paragraph.take();
    }
    return hit.explanation ? text + score_text(*hit.explanation) : text;
  }

  std::string score_text(const Explanation& explanation) const {
    std::string text;
    for (const ScoreRow& row : score_rows(explanation)) {
      TerminalParagraph paragraph(style_.columns, kScoreIndent);
      add(row.score + " ", kQuiet, paragraph);
      add(row.clause, kBold, paragraph);
      add(" " + row.reason, kQuiet, paragraph);
      text += paragraph.take();
    }
    TerminalParagraph facts(style_.columns, kScoreIndent);
    add(score_facts(explanation), kQuiet, facts);
    return text + facts.take();
  }

  std::string quiet_line(const std::string& line) const {
    TerminalParagraph paragraph(style_.columns, "");
    add(line, kQuiet, paragraph);
    return paragraph.take();
  }

  TextStyle style_;
};

}  // namespace

std::string render_text(const SearchResult& result, const TextStyle& style) {
  return TextRenderer(style).render(result);
}

}  // namespace lede
