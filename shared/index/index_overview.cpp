#include "index_overview.h"

#include "facet_counter.h"
#include "schema.h"
#include "word_counts.h"

namespace lede {
namespace {

void count_words(const Xapian::Database& database, Overview& overview) {
  const auto end = database.valuestream_end(kWordsSlot);
  for (auto at = database.valuestream_begin(kWordsSlot); at != end; ++at) {
    const WordCounts counts = word_counts_of(*at);
    overview.words += counts.all;
    overview.noise_words += counts.in_noise;
  }
}

}  // namespace

Overview overview_of(const Xapian::Database& database) {
  Overview overview;
  overview.articles = database.get_doccount();
  overview.undated = overview.articles - database.get_value_freq(kDateSlot);
  count_words(database, overview);
  FacetCounter counter;
  for (const std::uint32_t slot : FacetCounter::kSlots) {
    const auto end = database.valuestream_end(slot);
    for (auto at = database.valuestream_begin(slot); at != end; ++at) {
      counter.count(slot, *at);
    }
  }
  overview.facets = counter.facets();
  return overview;
}

}  // namespace lede
