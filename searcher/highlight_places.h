#pragma once

#include <string_view>

#include <lede/searcher.h>

#include "file_places.h"
#include "stored_article.h"

namespace lede {

/// Fills in MarkedText::in_file of a hit's title and snippets: where their
/// highlights stand in the file of the article. `text` is full_text() of it.
void place_highlights(const StoredArticle& stored, std::string_view text,
                      const FilePlace& file, Hit& hit);

}  // namespace lede
