#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <lede/article.h>
#include <lede/language_share.h>
#include <lede/span.h>

namespace lede {

/// What the index gives back of an article, for results and snippets.
struct StoredArticle {
  struct Passage {
    Span span;  ///< bytes of full_text()
    std::string language;
  };

  struct Noise {
    Span span;  ///< bytes of full_text(), in the body
    std::string noise_class;
  };

  Article article;  ///< `about.language` is the main one that was found
  std::vector<Passage> passages;         ///< cover full_text() without gaps
  std::vector<Noise> noise;              ///< rising, without overlaps
  std::vector<LanguageShare> languages;  ///< the largest first
};

/// Title and body as the one text that is analysed: the title, a newline, the
/// body. So the title's language is decided with the body's.
std::string full_text(const Article& article);

/// Where the body begins in full_text().
std::size_t body_begin(const Article& article);

/// The bytes that are kept in the index for an article (docs/index_format.md).
std::string encode_article(const StoredArticle& stored);

/// The article that encode_article() was given, shares to four decimals.
/// Throws DamagedIndexError for any other bytes.
StoredArticle decode_article(std::string_view bytes);

}  // namespace lede
