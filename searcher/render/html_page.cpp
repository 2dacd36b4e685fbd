#include "render/html_page.h"

#include <lede/terminal_safe.h>

#include "render/facet_rows.h"

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

}  // namespace

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

std::string html_page_begin(std::string_view title, std::string_view below) {
  const std::string heading = escaped(title);
  std::string html(kHead);
  html.append("<title>").append(heading).append("</title>\n").append(kStyle);
  return html + "</head>\n<body>\n<header>\n<h1 dir=\"auto\">" + heading +
         "</h1>\n<p>" + escaped(below) + "</p>\n</header>\n";
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

}  // namespace lede
