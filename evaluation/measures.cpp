#include "measures.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>

namespace lede {
namespace {

// The grades of an answer, best first.
using RankedGrades = std::vector<int>;

RankedGrades grades_in_order(const std::vector<std::string_view>& ranking,
                             const Judgements::Grades& grades) {
  RankedGrades ranked;
  ranked.reserve(ranking.size());
  for (const std::string_view article : ranking) {
    const auto judged = grades.find(article);
    ranked.push_back(judged == grades.end() ? 0 : judged->second);
  }
  return ranked;
}

RankedGrades best_order(const Judgements::Grades& grades) {
  RankedGrades best;
  for (const auto& [article, grade] : grades) best.push_back(grade);
  std::sort(best.begin(), best.end(), std::greater<>());
  return best;
}

std::size_t relevant_in(const RankedGrades& grades, std::size_t most) {
  const auto end = grades.begin() +
                   static_cast<std::ptrdiff_t>(std::min(most, grades.size()));
  return static_cast<std::size_t>(
      std::count_if(grades.begin(), end, [](int grade) { return grade > 0; }));
}

double share(double part, std::size_t whole) {
  return whole == 0 ? 0 : part / static_cast<double>(whole);
}

double gain_of(const RankedGrades& grades, std::size_t most) {
  double gain = 0;
  for (std::size_t at = 0; at < std::min(most, grades.size()); ++at) {
    if (grades[at] > 0) gain += grades[at] / std::log2(at + 2);
  }
  return gain;
}

double ndcg(const RankedGrades& ranked, const RankedGrades& best,
            std::size_t most) {
  const double most_gain = gain_of(best, most);
  return most_gain == 0 ? 0 : gain_of(ranked, most) / most_gain;
}

double average_precision(const RankedGrades& ranked, std::size_t relevant) {
  double sum = 0;
  std::size_t found = 0;
  for (std::size_t at = 0; at < ranked.size(); ++at) {
    if (ranked[at] > 0) sum += share(static_cast<double>(++found), at + 1);
  }
  return share(sum, relevant);
}

double reciprocal_rank(const RankedGrades& ranked, std::size_t most) {
  for (std::size_t at = 0; at < std::min(most, ranked.size()); ++at) {
    if (ranked[at] > 0) return share(1, at + 1);
  }
  return 0;
}

}  // namespace

std::string_view name_of(Measure measure) {
  switch (measure) {
    case Measure::kNdcg10: return "nDCG@10";
    case Measure::kMap: return "MAP";
    case Measure::kMrr10: return "MRR@10";
    case Measure::kSuccess1: return "success@1";
    case Measure::kPrecision10: return "P@10";
    case Measure::kRecall100: return "recall@100";
  }
  return "";
}

double score_of(Measure measure, const std::vector<std::string_view>& ranking,
                const Judgements::Grades& grades) {
  constexpr std::size_t kPage = 10;
  constexpr std::size_t kDeep = 100;
  const RankedGrades ranked = grades_in_order(ranking, grades);
  const RankedGrades best = best_order(grades);
  const std::size_t relevant = relevant_in(best, best.size());
  const auto found_in = [&ranked](std::size_t most) {
    return static_cast<double>(relevant_in(ranked, most));
  };
  switch (measure) {
    case Measure::kNdcg10: return ndcg(ranked, best, kPage);
    case Measure::kMap: return average_precision(ranked, relevant);
    case Measure::kMrr10: return reciprocal_rank(ranked, kPage);
    case Measure::kSuccess1: return found_in(1);
    case Measure::kPrecision10: return share(found_in(kPage), kPage);
    case Measure::kRecall100: return share(found_in(kDeep), relevant);
  }
  return 0;
}

}  // namespace lede
