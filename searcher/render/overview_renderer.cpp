#include <charconv>
#include <string>

#include <lede/renderer.h>

#include "json_writer.h"
#include "render/facet_bars.h"
#include "render/facets_json.h"
#include "render/html_page.h"
#include "render/terminal_text.h"
#include "word_counts.h"

namespace lede {
namespace {

double noise_share(const Overview& overview) {
  return noise_share(WordCounts{overview.words, overview.noise_words});
}

std::string percent(double share) {
  char text[64];
  const auto [end, error] = std::to_chars(text, text + sizeof text, 100 * share,
                                          std::chars_format::fixed, 1);
  return (error == std::errc() ? std::string(text, end) : "?") + " %";
}

std::string count_of(std::size_t count, const char* one, const char* several) {
  return std::to_string(count) + " " + (count == 1 ? one : several);
}

// "56 articles, 26421 words, of which 8.3 % are noise; 12 without a date".
std::string summary_of(const Overview& overview) {
  std::string text = count_of(overview.articles, "article", "articles");
  if (overview.words > 0) {
    text += ", " + count_of(overview.words, "word", "words") + ", of which " +
            percent(noise_share(overview)) + " are noise";
  }
  if (overview.undated > 0) {
    text += "; " + count_of(overview.undated, "article", "articles") +
            " without a date";
  }
  return text;
}

}  // namespace

std::string render_text(const Overview& overview, const TextStyle& style) {
  TerminalParagraph summary(style.columns, "");
  summary.add(summary_of(overview));
  return facet_bars(overview.facets, style.columns) + summary.take();
}

std::string render_json(const Overview& overview) {
  constexpr int kShareDecimals = 4;
  JsonWriter json(JsonWriter::Layout::kIndented);
  json.begin_object();
  json.key("articles").number(overview.articles);
  json.key("words").number(overview.words);
  json.key("noise_words").number(overview.noise_words);
  json.key("noise_share").number(noise_share(overview), kShareDecimals);
  json.key("undated").number(overview.undated);
  json.key("facets");
  write_facets(overview.facets, json);
  json.end_object();
  return json.text() + "\n";
}

std::string render_html(const Overview& overview) {
  return html_page_begin("Overview", summary_of(overview)) +
         facets_html(overview.facets) + std::string(kHtmlPageEnd);
}

}  // namespace lede
