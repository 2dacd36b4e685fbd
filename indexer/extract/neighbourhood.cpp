#include <algorithm>
#include <utility>

#include "extract/block_features.h"
#include "extract/feature_writer.h"

namespace lede {

Neighbourhood::Neighbourhood(const PageTree& tree, const PageMeasures& page,
                             std::vector<float> likely)
    : tree_(tree),
      page_(page),
      likely_(std::move(likely)),
      elements_(tree.elements.size()),
      kinds_(page.kinds.size()) {
  sum_elements();
  find_stretch();
}

void Neighbourhood::sum_elements() {
  likely_before_.reserve(likely_.size());
  for (std::size_t number = 0; number < likely_.size(); ++number) {
    const float words = page_.blocks[number].words;
    const std::uint32_t element = tree_.blocks[number].element;
    for (Sum* sum :
         {&elements_[element], &kinds_[page_.kind_of_element[element]]}) {
      sum->words += words;
      sum->likely_words += words * likely_[number];
    }
    likely_before_.push_back(likely_words_);
    likely_words_ += words * likely_[number];
  }
  for (std::size_t number = elements_.size(); number-- > 1;) {
    Sum& sum = elements_[tree_.elements[number].parent];
    sum.words += elements_[number].words;
    sum.likely_words += elements_[number].likely_words;
  }
}

// The stretch of greatest sum (Kadane), words of the article against others.
void Neighbourhood::find_stretch() {
  float best = 0;
  float sum = 0;
  std::size_t begin = 0;
  for (std::size_t number = 0; number < likely_.size(); ++number) {
    if (sum <= 0) {
      sum = 0;
      begin = number;
    }
    sum += (page_.blocks[number].words + 1) * (likely_[number] - 0.4F);
    if (sum <= best) continue;
    best = sum;
    stretch_begin_ = begin;
    stretch_end_ = number + 1;
  }
}

float Neighbourhood::likely_at(std::size_t block, int step) const {
  const auto at = static_cast<std::ptrdiff_t>(block) + step;
  if (at < 0 || at >= static_cast<std::ptrdiff_t>(likely_.size())) return -1;
  return likely_[static_cast<std::size_t>(at)];
}

// The next element up that holds more words.
std::uint32_t Neighbourhood::above(std::uint32_t element) const {
  const float words = elements_[element].words;
  for (int steps = 0;
       element != 0 && elements_[element].words <= words && steps < kMostSteps;
       ++steps) {
    element = tree_.elements[element].parent;
  }
  return element;
}

void Neighbourhood::measure(std::size_t block, BlockFeatures& features) const {
  FeatureWriter out(features, kOwnFeatures);
  out.put(likely_[block]);
  for (const int step : {-4, -3, -2, -1, 1, 2, 3, 4}) {
    out.put(likely_at(block, step));
  }
  const std::uint32_t element = tree_.blocks[block].element;
  std::uint32_t at = element;
  for (int level = 0; level < 4; ++level) {
    out.put(elements_[at].mean());
    out.put(share(elements_[at].likely_words, likely_words_));
    at = above(at);
  }
  out.put(kinds_[page_.kind_of_element[element]].mean());
  out.put(share(likely_before_[block], likely_words_));
  out.put(magnitude(likely_words_));
  out.put(block >= stretch_begin_ && block < stretch_end_);
  const auto place = static_cast<float>(block);
  const auto begin = static_cast<float>(stretch_begin_);
  const auto end = static_cast<float>(stretch_end_);
  out.put(std::clamp(place - begin, -15.0F, 15.0F));
  out.put(std::clamp(place - end, -15.0F, 15.0F));
  out.put(share(end - begin, static_cast<float>(likely_.size())));
}

}  // namespace lede
