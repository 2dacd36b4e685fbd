#include "pipeline/outcome_list.h"

#include <iterator>
#include <utility>

namespace lede {
namespace {

constexpr std::size_t kMostListed = 10'000;
constexpr double kNoticedNoise = 0.01;

std::vector<std::string> reasons_of(const ArticleOutcome& outcome) {
  std::vector<std::string> reasons;
  const bool is_utf8 = outcome.encoding.empty() || outcome.encoding == "UTF-8";
  if (!is_utf8) reasons.emplace_back("encoding");
  if (outcome.repairs > 0) reasons.emplace_back("repairs");
  if (outcome.noise_share >= kNoticedNoise) reasons.emplace_back("noise");
  if (outcome.languages.size() > 1) reasons.emplace_back("languages");
  return reasons;
}

}  // namespace

void OutcomeList::add(ArticleOutcome outcome) {
  const std::lock_guard guard(mutex_);
  if (const auto before = unclean_.find(outcome.id); before != unclean_.end()) {
    outcome.outcome = std::move(before->second.outcome);
    outcome.encoding = std::move(before->second.encoding);
    outcome.repairs = before->second.repairs;
    unclean_.erase(before);
  }
  outcome.reasons = reasons_of(outcome);
  if (outcome.reasons.empty()) return;
  std::string id = outcome.id;
  unclean_.emplace(std::move(id), std::move(outcome));
  if (unclean_.size() <= kMostListed) return;
  unclean_.erase(std::prev(unclean_.end()));
  ++more_;
}

void OutcomeList::fill(IndexReport& report) {
  for (auto& [id, outcome] : unclean_) {
    report.unclean.push_back(std::move(outcome));
  }
  report.more_unclean = more_;
}

}  // namespace lede
