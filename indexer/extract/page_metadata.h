#pragma once

#include <lede/article.h>

#include "extract/json_ld.h"
#include "extract/page_tree.h"

namespace lede {

/// What a page says of its article, from the surest place that says it:
/// JSON-LD, then Open Graph, then other meta elements, then the page itself.
/// The tables of places are in page_metadata.cpp. The date is ISO 8601, the
/// language the first part of its code ("pt" of "pt-BR"), the URL absolute.
Metadata page_metadata(const PageTree& tree,
                       const StructuredArticle& structured);

}  // namespace lede
