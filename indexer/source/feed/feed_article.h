#pragma once

#include <lede/article.h>

#include "source/feed_entry.h"

namespace lede {

/// The article that an entry of a feed is, without an origin; without an id
/// where the entry has neither an id nor a link.
RawArticle feed_article(const FeedEntry& entry, const FeedAbout& feed);

/// The text of the entry that the article's is made of.
const FeedText& text_of(const FeedEntry& entry);

}  // namespace lede
