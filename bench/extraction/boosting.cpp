#include "boosting.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace lede {
namespace {

constexpr std::size_t kBins = 32;

struct Sums {
  float gradient = 0;
  float weight = 0;
};

class Booster {
 public:
  Booster(const TrainingSet& set, const BoostingOptions& options)
      : set_(set),
        options_(options),
        random_(options.seed),
        scores_(set.rows.size()),
        gradients_(set.rows.size()),
        hessians_(set.rows.size()),
        leaf_of_(set.rows.size()) {
    make_bins();
  }

  FittedModel fit() {
    FittedModel model;
    double wanted = 0;
    double all = 0;
    for (std::size_t row = 0; row < set_.rows.size(); ++row) {
      wanted += set_.wanted[row] * set_.weights[row];
      all += set_.weights[row];
    }
    model.start = static_cast<float>(std::log(wanted / (all - wanted)));
    std::fill(scores_.begin(), scores_.end(), model.start);
    for (int tree = 0; tree < options_.trees; ++tree) {
      measure_slopes();
      model.trees.push_back(grow());
    }
    return model;
  }

 private:
  // Borders of equal numbers of rows; columns of bins, a byte a row.
  void make_bins() {
    const std::size_t rows = set_.rows.size();
    borders_.resize(set_.features);
    bins_.resize(set_.features);
    std::vector<float> values;
    for (std::size_t feature = 0; feature < set_.features; ++feature) {
      values.clear();
      const std::size_t step = std::max<std::size_t>(1, rows / 20000);
      for (std::size_t row = 0; row < rows; row += step) {
        values.push_back(set_.rows[row][feature]);
      }
      std::sort(values.begin(), values.end());
      std::vector<float>& borders = borders_[feature];
      for (std::size_t bin = 1; bin < kBins; ++bin) {
        const float value = values[bin * values.size() / kBins];
        if (value >= values.back()) break;
        if (borders.empty() || value > borders.back()) borders.push_back(value);
      }
      // Rare values of facts and shares.
      if (borders.empty() && values.front() < values.back()) {
        borders.push_back(values.front());
      }
      bins_[feature].resize(rows);
      for (std::size_t row = 0; row < rows; ++row) {
        bins_[feature][row] = static_cast<std::uint8_t>(
            std::lower_bound(borders.begin(), borders.end(),
                             set_.rows[row][feature]) -
            borders.begin());
      }
    }
  }

  void measure_slopes() {
    for (std::size_t row = 0; row < set_.rows.size(); ++row) {
      const float likely = 1 / (1 + std::exp(-scores_[row]));
      gradients_[row] = set_.weights[row] * (set_.wanted[row] - likely);
      hessians_[row] = set_.weights[row] * likely * (1 - likely);
    }
  }

  // Whole sites, so that no tree learns one by heart.
  bool is_drawn(std::uint32_t site) const {
    std::uint64_t hash = (site + 1ULL) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 32U;
    hash *= 0xD6E8FEB86659FD93U;
    return static_cast<float>(hash >> 40U) <
           options_.site_share * static_cast<float>(1U << 24U);
  }

  ModelTree grow() {
    std::vector<std::uint32_t> rows;
    std::uniform_real_distribution<float> chance(0, 1);
    const auto salt = static_cast<std::uint32_t>(random_());
    for (std::uint32_t row = 0; row < set_.rows.size(); ++row) {
      if (is_drawn(set_.sites[row] ^ salt)) rows.push_back(row);
    }
    std::vector<std::size_t> features;
    for (std::size_t feature = 0; feature < set_.features; ++feature) {
      const bool out = std::count(options_.without.begin(),
                                  options_.without.end(), feature) > 0;
      if (chance(random_) < options_.feature_share && !out &&
          !borders_[feature].empty()) {
        features.push_back(feature);
      }
    }
    ModelTree tree;
    std::fill(leaf_of_.begin(), leaf_of_.end(), 0);
    for (std::size_t level = 0; level < kTreeDepth; ++level) {
      const auto [feature, bin] = best_question(rows, features, 1U << level);
      tree.questions[level] = {static_cast<std::uint8_t>(feature),
                               borders_[feature][bin]};
      for (std::size_t row = 0; row < leaf_of_.size(); ++row) {
        const bool above = bins_[feature][row] > bin;
        leaf_of_[row] =
            static_cast<std::uint8_t>(2 * leaf_of_[row] + (above ? 1 : 0));
      }
    }
    set_leaves(rows, tree);
    return tree;
  }

  std::pair<std::size_t, std::size_t> best_question(
      const std::vector<std::uint32_t>& rows,
      const std::vector<std::size_t>& features, std::size_t leaves) {
    std::pair<std::size_t, std::size_t> best{features.front(), 0};
    double most = -1;
    std::vector<Sums> sums;
    for (const std::size_t feature : features) {
      sums.assign(leaves * kBins, {});
      const std::vector<std::uint8_t>& bins = bins_[feature];
      for (const std::uint32_t row : rows) {
        Sums& sum = sums[leaf_of_[row] * kBins + bins[row]];
        sum.gradient += gradients_[row];
        sum.weight += hessians_[row];
      }
      for (std::size_t bin = 0; bin < borders_[feature].size(); ++bin) {
        const double gain = gain_of(sums, leaves, bin);
        if (gain <= most) continue;
        most = gain;
        best = {feature, bin};
      }
    }
    return best;
  }

  double gain_of(const std::vector<Sums>& sums, std::size_t leaves,
                 std::size_t last_below) const {
    double gain = 0;
    for (std::size_t leaf = 0; leaf < leaves; ++leaf) {
      Sums below;
      Sums above;
      for (std::size_t bin = 0; bin < kBins; ++bin) {
        Sums& side = bin <= last_below ? below : above;
        side.gradient += sums[leaf * kBins + bin].gradient;
        side.weight += sums[leaf * kBins + bin].weight;
      }
      for (const Sums& side : {below, above}) {
        gain +=
            side.gradient * side.gradient / (side.weight + options_.smoothing);
      }
    }
    return gain;
  }

  void set_leaves(const std::vector<std::uint32_t>& rows, ModelTree& tree) {
    std::array<Sums, kTreeLeaves> sums{};
    for (const std::uint32_t row : rows) {
      sums[leaf_of_[row]].gradient += gradients_[row];
      sums[leaf_of_[row]].weight += hessians_[row];
    }
    for (std::size_t leaf = 0; leaf < kTreeLeaves; ++leaf) {
      const float value = options_.learning_rate * sums[leaf].gradient /
                          (sums[leaf].weight + options_.smoothing);
      tree.leaves[leaf] = static_cast<std::int16_t>(
          std::lround(1000 * std::clamp(value, -4.0F, 4.0F)));
    }
    for (std::size_t row = 0; row < scores_.size(); ++row) {
      scores_[row] += static_cast<float>(tree.leaves[leaf_of_[row]]) / 1000;
    }
  }

  const TrainingSet& set_;
  BoostingOptions options_;
  std::mt19937 random_;
  std::vector<float> scores_;
  std::vector<float> gradients_;
  std::vector<float> hessians_;
  std::vector<std::uint8_t> leaf_of_;
  std::vector<std::vector<float>> borders_;
  std::vector<std::vector<std::uint8_t>> bins_;
};

}  // namespace

FittedModel boosted(const TrainingSet& set, const BoostingOptions& options) {
  return Booster(set, options).fit();
}

}  // namespace lede
