#pragma once

#include <string>
#include <variant>
#include <vector>

#include <lede/article.h>

#include "decode.h"
#include "original_map.h"
#include "repair.h"

namespace lede {

/// Why there is no article in some bytes.
struct NoArticle {
  std::string reason;
};

/// A raw article as text, and what was done to it on the way.
struct Extraction {
  Article article;
  std::string encoding;  ///< what the bytes were in, see decode.h
  EncodingSource encoding_source = EncodingSource::kUtf8;
  double encoding_confidence = 1;
  std::vector<Repair> title_repairs;  ///< places are bytes of the title
  std::vector<Repair> body_repairs;   ///< places are bytes of the body
  OriginalMap original;  ///< of full_text() in the record, where that is known
};

/// Decodes an article, divides it into title and body, and repairs both unless
/// `mends` is false. What its source says of it wins over what is found in it.
std::variant<Extraction, NoArticle> extract_article(const RawArticle& raw,
                                                    bool mends = true);

}  // namespace lede
