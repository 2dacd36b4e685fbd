#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <lede/article.h>
#include <lede/article_source.h>

#include "file_places.h"
#include "noise/repeated_lines.h"

namespace lede {

/// What was done to an article's bytes to make text of them.
struct TextCare {
  std::string encoding;     ///< that they were in; empty where there were none
  std::size_t repairs = 0;  ///< places that had been decoded wrongly
};

/// An article with valid UTF-8 in every field, an id, and a date that is one.
struct TakenArticle {
  Article article;
  std::string origin;            ///< for messages to people
  std::vector<BodyLine> shapes;  ///< of the lines of its body
  ArticleLines lines;
  std::uint64_t content = 0;  ///< update/content_digest.h
  TextCare care;
  std::string original;                 ///< as StoredArticle has it
  std::optional<std::uint64_t> offset;  ///< of its record in its file
  FilePart part;                        ///< that this counts in
};

/// Makes one of an article, or tells why there is none. Any thread.
std::variant<TakenArticle, Rejection> taken(Article article,
                                            std::string origin);

/// Decodes, extracts and repairs an article as it was found, then the same.
/// `content` is the digest of what it was found as.
std::variant<TakenArticle, Rejection> taken(const RawArticle& raw,
                                            std::uint64_t content, bool repair);

}  // namespace lede
