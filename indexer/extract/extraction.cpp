#include "extract/extraction.h"

#include <algorithm>
#include <utility>

#include "decode.h"
#include "extract/page.h"
#include "extract/page_tree.h"
#include "extract/title.h"
#include "original/original_finder.h"
#include "repair.h"

namespace lede {
namespace {

std::string first_given(std::string given, std::string found) {
  return given.empty() ? std::move(found) : std::move(given);
}

Decoded decoded(const RawArticle& raw) {
  std::string charset = raw.charset;
  if (charset.empty() && raw.format == ArticleFormat::kHtml) {
    charset = charset_declared_in(raw.bytes);
  }
  return decode(raw.bytes, charset);
}

void fill_from_html(std::string_view html, Article& article) {
  ArticlePage page = read_page(html);
  for (std::string Metadata::*field :
       {&Metadata::title, &Metadata::url, &Metadata::source, &Metadata::author,
        &Metadata::published, &Metadata::language}) {
    article.about.*field = first_given(std::move(article.about.*field),
                                       std::move(page.about.*field));
  }
  article.body = std::move(page.body);
}

// Takes the text where all of it is the body.
void fill_from_plain_text(std::string& text, Article& article) {
  if (!article.about.title.empty()) {
    article.body = std::exchange(text, std::string());
    return;
  }
  TitledText titled = split_title(text);
  article.about.title = std::move(titled.title);
  article.body = std::move(titled.body);
}

// Macs ended lines so once, in encodings that are still found.
void mend_line_ends(std::string& text) {
  if (text.find('\n') != std::string::npos) return;
  std::replace(text.begin(), text.end(), '\r', '\n');
}

void fill_from_fragment(std::string_view html, Article& article) {
  std::string shown = page_tree(html).text;
  fill_from_plain_text(shown, article);
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

}  // namespace

std::variant<Extraction, NoArticle> extract_article(const RawArticle& raw,
                                                    bool mends) {
  if (raw.bytes.empty() && raw.about.title.empty()) return NoArticle{"empty"};
  if (is_binary(raw.bytes)) return NoArticle{"binary, not text"};
  Decoded text = decoded(raw);
  const OriginalFinder originals(raw, text);
  Extraction extraction;
  extraction.encoding = std::move(text.encoding);
  extraction.encoding_source = text.source;
  extraction.encoding_confidence = text.confidence;
  Article& article = extraction.article;
  article = {raw.id, raw.about, {}};
  switch (raw.format) {
    case ArticleFormat::kHtml: fill_from_html(text.text, article); break;
    case ArticleFormat::kHtmlFragment:
      fill_from_fragment(text.text, article);
      break;
    case ArticleFormat::kPlainText:
      mend_line_ends(text.text);
      fill_from_plain_text(text.text, article);
      break;
  }
  if (mends) {
    Repaired title = repair(std::move(article.about.title));
    article.about.title = std::move(title.text);
    extraction.title_repairs = std::move(title.repairs);
    Repaired body = repair(std::move(article.body));
    article.body = std::move(body.text);
    extraction.body_repairs = std::move(body.repairs);
  }
  if (is_blank(article.about.title) && is_blank(article.body)) {
    return NoArticle{"no text in it"};
  }
  extraction.original = originals.map_of(
      article, text.text, extraction.title_repairs, extraction.body_repairs);
  return extraction;
}

}  // namespace lede
