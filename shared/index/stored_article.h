#pragma once

#include <cstddef>
#include <cstdint>
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

  /// OriginalMap::encode() of full_text() in the article's record; empty where
  /// that is not known.
  std::string original;
};

/// What a list of articles shows of each: all but the text.
struct StoredHead {
  std::string id;
  Metadata about;                        ///< as in StoredArticle
  std::vector<LanguageShare> languages;  ///< as in StoredArticle
};

/// Title and body as the one text that is analysed: the title, a newline, the
/// body. So the title's language is decided with the body's.
std::string full_text(const Article& article);

/// Where the body begins in full_text().
std::size_t body_begin(const Article& article);

/// The bytes that stand for an article, with nothing packed
/// (docs/index_format.md). An ArticlePacker makes those of them that the index
/// keeps, which differ in their rest.
std::string encode_article(const StoredArticle& stored);

/// The parts of such bytes: what a head is made of, and the rest, which may be
/// packed. Points into them.
struct StoredParts {
  std::string_view head;
  std::uint64_t packing = 0;  ///< of the rest; 0: none
  std::string_view rest;
};

/// Throws DamagedIndexError.
StoredParts parts_of(std::string_view bytes);

std::string joined(const StoredParts& parts);

/// The article that encode_article() was given, shares to four decimals.
/// Throws DamagedIndexError for any other bytes.
StoredArticle decode_article(const StoredParts& parts);
StoredArticle decode_article(std::string_view bytes);

/// Its head, of these bytes or of packed ones, of which those that holds_head()
/// says yes to are enough. Throws DamagedIndexError.
StoredHead decode_head(std::string_view bytes);

/// Its id alone. Points into the bytes. Throws DamagedIndexError.
std::string_view decode_id(std::string_view bytes);

/// Is all of the head in the first bytes of an article? Throws
/// DamagedIndexError.
bool holds_head(std::string_view first_bytes);

/// No more bytes than this are kept of an article, nor unpacked. Xapian would
/// throw above 120 MB, at commit, and drop the batch.
constexpr std::size_t kMaxStoredBytes = std::size_t{100} << 20U;

}  // namespace lede
