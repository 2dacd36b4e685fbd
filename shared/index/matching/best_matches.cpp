#include "matching/best_matches.h"

#include <algorithm>
#include <limits>

#include "date.h"
#include "recency.h"

namespace lede {
namespace {

double key_of_date(std::string_view date, MatchOrder order) {
  const auto moment = moment_of(date);
  if (!moment) return -std::numeric_limits<double>::infinity();
  const auto seconds = static_cast<double>(moment->time_since_epoch().count());
  return order == MatchOrder::kNewest ? seconds : -seconds;
}

}  // namespace

BestMatches::Entry BestMatches::dated_entry(const Match& match,
                                            std::string_view date) const {
  Entry entry{0, match};
  if (has_half_life()) {
    entry.match.score *= freshness(date, rules_.now, rules_.half_life);
  }
  entry.key = rules_.order == MatchOrder::kBest
                  ? entry.match.score
                  : key_of_date(date, rules_.order);
  return entry;
}

void BestMatches::keep(const Entry& entry) {
  if (kept_.size() == capacity_) {
    std::pop_heap(kept_.begin(), kept_.end(), stands_before);
    kept_.pop_back();
  }
  kept_.push_back(entry);
  std::push_heap(kept_.begin(), kept_.end(), stands_before);
  if (kept_.size() == capacity_ && !needs_dates()) {
    least_score_ = kept_.front().match.score;
  }
}

std::vector<Match> BestMatches::from(std::size_t offset) {
  std::sort(kept_.begin(), kept_.end(), stands_before);
  std::vector<Match> page;
  for (std::size_t at = offset; at < kept_.size(); ++at) {
    page.push_back(kept_[at].match);
  }
  return page;
}

}  // namespace lede
