#include "fitted_models.h"

#include "extract/article_blocks.h"

namespace lede {
namespace {

TrainingSet own_set(const Pages& pages) {
  TrainingSet set;
  set.features = kOwnFeatures;
  for (const LabelledPage* page : pages) {
    for (std::size_t block = 0; block < page->wanted.size(); ++block) {
      if (page->weights[block] <= 0) continue;
      set.rows.emplace_back();
      measure_own(page->tree, page->measures, block, set.rows.back());
      set.wanted.push_back(page->wanted[block]);
      set.weights.push_back(page->weights[block]);
      set.sites.push_back(static_cast<std::uint32_t>(site_number(*page)));
    }
  }
  return set;
}

std::vector<float> first_likely(const LabelledPage& page,
                                const BodyModel& model) {
  std::vector<float> likely;
  BlockFeatures features{};
  for (std::size_t block = 0; block < page.wanted.size(); ++block) {
    measure_own(page.tree, page.measures, block, features);
    likely.push_back(model.likely(features));
  }
  return likely;
}

void add_around(const LabelledPage& page, const BodyModel& first,
                TrainingSet& set) {
  const Neighbourhood around(page.tree, page.measures,
                             first_likely(page, first));
  for (std::size_t block = 0; block < page.wanted.size(); ++block) {
    if (page.weights[block] <= 0) continue;
    set.rows.emplace_back();
    measure_own(page.tree, page.measures, block, set.rows.back());
    around.measure(block, set.rows.back());
    set.wanted.push_back(page.wanted[block]);
    set.weights.push_back(page.weights[block]);
    set.sites.push_back(static_cast<std::uint32_t>(site_number(page)));
  }
}

}  // namespace

Models fit(const Pages& pages, const BoostingOptions& options) {
  constexpr std::uint64_t kFolds = 3;
  TrainingSet set;
  set.features = kFeatures;
  for (std::uint64_t fold = 0; fold < kFolds; ++fold) {
    Pages others;
    for (const LabelledPage* page : pages) {
      if (site_number(*page) / 2 % kFolds != fold) others.push_back(page);
    }
    const FittedModel first = boosted(own_set(others), options);
    for (const LabelledPage* page : pages) {
      if (site_number(*page) / 2 % kFolds == fold) {
        add_around(*page, first.view(), set);
      }
    }
  }
  return {boosted(own_set(pages), options), boosted(set, options)};
}

std::string body_of(const LabelledPage& page, const Models& models,
                    float from) {
  const std::vector<float> likely = article_likelihood(
      page.tree, page.measures, models.first.view(), models.second.view());
  std::string body;
  for (std::size_t block = 0; block < likely.size(); ++block) {
    // The title is in the gold of some sets; count as it is there.
    const bool title = page.weights[block] == 0;
    if (title ? page.wanted[block] < 0.5F : likely[block] < from) continue;
    body += page.tree.text_of(page.tree.blocks[block]);
    body += '\n';
  }
  return body;
}

std::uint64_t site_number(const LabelledPage& page) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char byte : page.host) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211U;
  }
  return hash >> 20U;
}

}  // namespace lede
