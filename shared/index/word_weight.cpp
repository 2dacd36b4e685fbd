#include "word_weight.h"

#include <algorithm>
#include <cmath>

namespace lede {
namespace {

constexpr double kK1 = 1.2;
constexpr double kB = 0.75;

// Rare words count for a little more than BM25 gives them. Long queries gain,
// of which most words are of grammar, and none are hurt.
constexpr double kPowerOfIdf = 1.2;

}  // namespace

WordWeight::WordWeight() {
  need_stat(COLLECTION_SIZE);
  need_stat(AVERAGE_LENGTH);
  need_stat(DOC_LENGTH);
  need_stat(DOC_LENGTH_MIN);
  need_stat(TERMFREQ);
  need_stat(WDF);
  need_stat(WDF_MAX);
}

void WordWeight::init(double boost) {
  const double all = get_collection_size();
  const double with_word = std::min<double>(get_termfreq(), all);
  const double idf = std::log1p((all - with_word + 0.5) / (with_word + 0.5));
  weight_ = boost * std::pow(idf, kPowerOfIdf) * (kK1 + 1);
  per_word_ = kK1 * kB / std::max(get_average_length(), 1.0);
}

double WordWeight::part(double count, double length) const {
  return weight_ * count / (count + kK1 * (1 - kB) + per_word_ * length);
}

double WordWeight::get_sumpart(Xapian::termcount count,
                               Xapian::termcount length,
                               Xapian::termcount /*different*/) const {
  return part(count, length);
}

double WordWeight::get_maxpart() const {
  return part(get_wdf_upper_bound(), get_doclength_lower_bound());
}

double WordWeight::get_sumextra(Xapian::termcount /*length*/,
                                Xapian::termcount /*different*/) const {
  return 0;
}

}  // namespace lede
