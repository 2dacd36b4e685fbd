// What is kept of an article, packed or not.

#include <lede/error.h>

#include "packing/article_unpacker.h"
#include "packing/dictionary_set.h"
#include "stored_article.h"
#include "target.h"

using namespace lede;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const DictionarySet none;
  static ArticleUnpacker unpacker;
  try {
    const StoredArticle stored = decode_article(
        unpacker.unpacked(fuzz::text_of(data, size), none.unpacking()));
    const std::size_t end = full_text(stored.article).size();
    for (const StoredArticle::Passage& passage : stored.passages) {
      fuzz::require(passage.span.end <= end, "passages lie inside");
    }
    for (const StoredArticle::Noise& noise : stored.noise) {
      fuzz::require(noise.span.end <= end, "noise lies inside");
    }
    const StoredHead head = decode_head(fuzz::text_of(data, size));
    fuzz::require(head.id == stored.article.id, "the head is the article's");
  } catch (const DamagedIndexError&) {
    // What lede did not write is refused so.
  }
  return 0;
}
