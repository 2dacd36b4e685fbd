#include "sorted_matches.h"

#include <algorithm>
#include <limits>
#include <string>

#include "date.h"
#include "recency.h"
#include "schema.h"

namespace lede {
namespace {

double key_of_date(const std::string& date, MatchOrder order) {
  const auto moment = moment_of(date);
  if (!moment) return -std::numeric_limits<double>::infinity();
  const auto seconds = static_cast<double>(moment->time_since_epoch().count());
  return order == MatchOrder::kNewest ? seconds : -seconds;
}

}  // namespace

bool SortedMatches::stands_before(const Entry& left, const Entry& right) {
  if (left.key != right.key) return left.key > right.key;
  if (left.match.score != right.match.score) {
    return left.match.score > right.match.score;
  }
  return left.match.document < right.match.document;
}

SortedMatches::Entry SortedMatches::entry_of(const Xapian::Document& document,
                                             double weight) const {
  const std::string date = document.get_value(kDateSlot);
  double score = weight;
  if (rules_.half_life.count() > 0) {
    score *= freshness(date, rules_.now, rules_.half_life);
  }
  const double key = rules_.order == MatchOrder::kBest
                         ? score
                         : key_of_date(date, rules_.order);
  return {key, {document.get_docid(), score}};
}

void SortedMatches::operator()(const Xapian::Document& document,
                               double weight) {
  ++total_;
  if (capacity_ == 0) return;
  const Entry entry = entry_of(document, weight);
  if (heap_.size() == capacity_) {
    if (!stands_before(entry, heap_.front())) return;
    std::pop_heap(heap_.begin(), heap_.end(), stands_before);
    heap_.pop_back();
  }
  heap_.push_back(entry);
  std::push_heap(heap_.begin(), heap_.end(), stands_before);
}

std::vector<Match> SortedMatches::from(std::size_t offset) {
  std::sort(heap_.begin(), heap_.end(), stands_before);
  std::vector<Match> page;
  for (std::size_t at = offset; at < heap_.size(); ++at) {
    page.push_back(heap_[at].match);
  }
  return page;
}

}  // namespace lede
