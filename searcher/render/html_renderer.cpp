#include <string>
#include <string_view>

#include <lede/renderer.h>
#include <lede/terminal_safe.h>

#include "ascii.h"
#include "render/facet_rows.h"
#include "render/hit_facts.h"
#include "render/score_rows.h"

namespace lede {
namespace {

// No request leaves the page and no script runs on it, whatever an article
// says.
constexpr std::string_view kHead = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
)";

constexpr std::string_view kStyle = R"(<style>
:root { color-scheme: light dark; --ink: #1d1f21; --paper: #fdfdfb; --quiet: #5f6368; --link: #0b57a4; --mark: #ffe58a; --line: #e3e3de; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e4df; --paper: #17181a; --quiet: #a3a7ad; --link: #8ab8f0; --mark: #6b5600; --line: #33353a; }
}
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 44rem; background: var(--paper); color: var(--ink); font: 1.05rem/1.55 Georgia, "Noto Serif", "DejaVu Serif", serif; overflow-wrap: anywhere; }
header, footer, .facts { font-family: system-ui, "Noto Sans", "DejaVu Sans", sans-serif; }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.25; }
header { border-bottom: 1px solid var(--line); padding-bottom: .75rem; }
header p, footer, .facts { margin: .25rem 0; color: var(--quiet); font-size: .875rem; }
ol { margin: 0; padding: 0; list-style: none; }
li { padding: 1.1rem 0; border-bottom: 1px solid var(--line); }
h2 { margin: 0; font-size: 1.15rem; line-height: 1.35; }
a { color: var(--link); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
.facts span + span::before { content: " · "; }
.snippet { margin: .4rem 0 0; }
mark { background: var(--mark); color: inherit; border-radius: .15em; padding: 0 .1em; }
table { width: 100%; margin: 1rem 0 0; border-collapse: collapse; font: .875rem/1.5 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; }
caption { text-align: left; font-weight: bold; }
th { width: 40%; font-weight: normal; text-align: left; }
td { width: 4em; padding: 0 .75em; text-align: right; color: var(--quiet); }
td:last-child { width: auto; }
.score { margin: .25rem 0; }
.score th { width: 30%; }
details { margin: .4rem 0 0; color: var(--quiet); font: .875rem/1.5 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; }
details p { margin: 0; }
td div { min-width: 1px; height: .7em; background: var(--link); border-radius: .15em; }
footer { padding-top: .75rem; }
@media print { body { max-width: none; } a { color: inherit; } }
</style>
)";

// Text as HTML shows it and never obeys: what terminal_safe() takes away would
// turn the text around it on a page as well.
std::string escaped(std::string_view text) {
  std::string html;
  for (const char byte : terminal_safe(text)) {
    switch (byte) {
      case '&': html += "&amp;"; break;
      case '<': html += "&lt;"; break;
      case '>': html += "&gt;"; break;
      case '"': html += "&quot;"; break;
      case '\'': html += "&#39;"; break;
      default: html += byte;
    }
  }
  return html;
}

// A link that runs nothing: no javascript:, no data:.
bool is_web_address(std::string_view url) {
  constexpr std::string_view kLongestScheme = "https://";
  const std::string begin = lower_ascii(url.substr(0, kLongestScheme.size()));
  return begin.starts_with("http://") || begin == kLongestScheme;
}

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
  std::string title =
      hit.title.text.empty() ? escaped(hit.id) : marked_html(hit.title);
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

std::string hit_html(const Hit& hit) {
  // Of a language that is not known nothing is said to a reader's software.
  const std::string language =
      hit.language == "und" ? "" : " lang=\"" + escaped(hit.language) + "\"";
  std::string html = "<li><article" + language + ">\n<h2 dir=\"auto\">" +
                     title_html(hit) + "</h2>\n<p class=\"facts\">";
  for (const std::string& fact : facts_of(hit)) {
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

std::string facets_html(const Facets& facets) {
  std::string html;
  for (const FacetRows& facet : facet_rows(facets)) {
    html += "<table>\n<caption>" + escaped(facet.title) + "</caption>\n";
    for (const FacetCount& row : facet.rows) {
      html += "<tr><th scope=\"row\"><bdi>" + escaped(row.name) +
              "</bdi></th><td>" + std::to_string(row.articles) +
              "</td><td><div style=\"width: " +
              std::to_string(100 * row.articles / facet.most) +
              "%\"></div></td></tr>\n";
    }
    if (facet.left_out > 0) {
      html += "<tr><th scope=\"row\">… and " + std::to_string(facet.left_out) +
              " more</th><td></td><td></td></tr>\n";
    }
    html += "</table>\n";
  }
  return html.empty() ? html : "<section>\n" + html + "</section>\n";
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
  const std::string query = escaped(result.query);
  std::string html(kHead);
  html.append("<title>").append(query).append("</title>\n").append(kStyle);
  html += "</head>\n<body>\n<header>\n<h1 dir=\"auto\">" + query +
          "</h1>\n<p>" + escaped(summary_of(result)) + "</p>\n</header>\n";
  if (!result.hits.empty()) {
    html +=
        "<main>\n<ol start=\"" + std::to_string(result.offset + 1) + "\">\n";
    for (const Hit& hit : result.hits) html += hit_html(hit);
    html += "</ol>\n</main>\n";
  }
  if (result.facets) html += facets_html(*result.facets);
  return html + notes_html(result) + "</body>\n</html>\n";
}

}  // namespace lede
