#include <lede/error.h>

#include "stored_article.h"
#include "target.h"

using namespace lede;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const StoredArticle stored = decode_article(fuzz::text_of(data, size));
    const std::size_t end = full_text(stored.article).size();
    for (const StoredArticle::Passage& passage : stored.passages) {
      fuzz::require(passage.span.end <= end, "passages lie inside");
    }
    for (const StoredArticle::Noise& noise : stored.noise) {
      fuzz::require(noise.span.end <= end, "noise lies inside");
    }
  } catch (const DamagedIndexError&) {
    // What lede did not write is refused so.
  }
  return 0;
}
