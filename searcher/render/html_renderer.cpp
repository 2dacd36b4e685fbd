#include <string>
#include <string_view>

#include <lede/renderer.h>

#include "render/hit_facts.h"
#include "render/html_page.h"
#include "render/score_rows.h"
#include "render/shortened.h"
#include "render/terminal_link.h"

namespace lede {
namespace {

std::string marked_html(const MarkedText& marked) {
  const std::string_view text = marked.text;
  std::string html;
  std::size_t done = 0;
  for (const Span& highlight : marked.highlights) {
    html += escaped(text.substr(done, highlight.begin - done));
    html += "<mark>";
    html += escaped(text.substr(highlight.begin, highlight.size()));
    html += "</mark>";
    done = highlight.end;
  }
  return html + escaped(text.substr(done));
}

std::string title_html(const Hit& hit) {
  std::string title = marked_html(shown_title(hit));
  if (!is_web_address(hit.url)) return title;
  return "<a href=\"" + escaped(hit.url) + "\" rel=\"noreferrer\">" + title +
         "</a>";
}

std::string explanation_html(const Hit& hit) {
  if (!hit.explanation) return {};
  std::string html =
      "<details>\n<summary>Score</summary>\n<table class=\"score\">\n";
  for (const ScoreRow& row : score_rows(*hit.explanation)) {
    html += "<tr><th scope=\"row\"><bdi>" + escaped(row.clause) +
            "</bdi></th><td>" + escaped(row.score) + "</td><td><bdi>" +
            escaped(row.reason) + "</bdi></td></tr>\n";
  }
  return html + "</table>\n<p>" + escaped(score_facts(*hit.explanation)) +
         "</p>\n</details>\n";
}

std::string hit_html(const Hit& hit, const SearchResult& result) {
  // Of a language that is not known nothing is said to a reader's software.
  const std::string language =
      hit.language == "und" ? "" : " lang=\"" + escaped(hit.language) + "\"";
  std::string html = "<li><article" + language + ">\n<h2 dir=\"auto\">" +
                     title_html(hit) + "</h2>\n<p class=\"facts\">";
  for (const std::string& fact : facts_of(hit, result)) {
    html += "<span><bdi>" + escaped(fact) + "</bdi></span>";
  }
  html += "</p>\n";
  for (const Snippet& snippet : hit.snippets) {
    html.append("<p class=\"snippet\" dir=\"auto\">")
        .append(snippet.cut_before ? "…" : "")
        .append(marked_html(snippet))
        .append(snippet.cut_after ? "…" : "")
        .append("</p>\n");
  }
  return html + explanation_html(hit) + "</article></li>\n";
}

std::string notes_html(const SearchResult& result) {
  if (result.notes.empty()) return {};
  std::string html = "<footer>\n";
  for (const std::string& note : result.notes) {
    html += "<p>Note: <bdi>" + escaped(note) + "</bdi></p>\n";
  }
  return html + "</footer>\n";
}

}  // namespace

std::string render_html(const SearchResult& result) {
  std::string html =
      html_page_begin(shortened(result.query, 200), summary_of(result));
  if (!result.hits.empty()) {
    html +=
        "<main>\n<ol start=\"" + std::to_string(result.offset + 1) + "\">\n";
    for (const Hit& hit : result.hits) html += hit_html(hit, result);
    html += "</ol>\n</main>\n";
  }
  if (result.facets) html += facets_html(*result.facets);
  return html + notes_html(result) + std::string(kHtmlPageEnd);
}

}  // namespace lede
