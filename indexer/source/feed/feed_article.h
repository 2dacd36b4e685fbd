#pragma once

#include <lede/article.h>

#include "source/feed_entry.h"

namespace lede {

/// The article that an entry of a feed is, without an origin; without an id
/// where the entry has neither an id nor a link.
RawArticle feed_article(FeedEntry entry, const FeedAbout& feed);

}  // namespace lede
