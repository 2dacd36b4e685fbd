#pragma once

#include <string>
#include <variant>

#include <lede/article.h>

namespace lede {

/// Why there is no article in some bytes.
struct NoArticle {
  std::string reason;
};

/// A raw article as text: decoded, repaired, divided into title and body.
/// What its source says of it wins over what is found in it.
std::variant<Article, NoArticle> extract_article(const RawArticle& raw);

}  // namespace lede
