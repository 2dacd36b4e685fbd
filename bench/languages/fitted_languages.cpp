#include "fitted_languages.h"

#include <algorithm>
#include <cmath>

#include "evidence/language_model.h"

namespace lede::bench {
namespace {

// How much each group moves decisions: how often it stands, times how far its
// weights are apart.
std::vector<double> importance_of(const ScriptExamples& examples,
                                  const GroupWeights& weights) {
  std::vector<double> importance(examples.groups.size());
  for (const Example& example : examples.examples) {
    for (const std::uint32_t group : example.groups) {
      importance[group] += static_cast<double>(example.weight);
    }
  }
  const std::size_t languages = weights.languages();
  for (std::size_t group = 0; group < importance.size(); ++group) {
    const float* const row = weights.of(group);
    double mean = 0;
    double square = 0;
    for (std::size_t l = 0; l < languages; ++l) {
      const auto weight = static_cast<double>(row[l]);
      mean += weight / static_cast<double>(languages);
      square += weight * weight / static_cast<double>(languages);
    }
    importance[group] = std::sqrt(importance[group]) * (square - mean * mean);
  }
  return importance;
}

void keep_most_important(std::size_t most, const GroupWeights& weights,
                         ScriptExamples& examples) {
  const std::vector<double> importance = importance_of(examples, weights);
  std::vector<double> ranked = importance;
  if (ranked.size() <= most) return;
  std::nth_element(ranked.begin(),
                   ranked.begin() + static_cast<std::ptrdiff_t>(most),
                   ranked.end(), std::greater<>());
  std::vector<bool> keep(importance.size());
  for (std::size_t i = 0; i < keep.size(); ++i) {
    keep[i] = importance[i] > ranked[most];
  }
  keep_groups(keep, examples);
}

// A weight as the table has it. Only differences count, so a row is moved to
// have its middle at zero.
void append_weights(const float* row, std::size_t languages,
                    std::string& bytes) {
  const auto [least, most] = std::minmax_element(row, row + languages);
  const float middle = (*least + *most) / 2;
  for (std::size_t l = 0; l < languages; ++l) {
    const float units = (row[l] - middle) * evidence::kUnitsOfNat;
    bytes += static_cast<char>(static_cast<std::int8_t>(
        std::clamp(std::round(units), -127.0F, 127.0F)));
  }
}

void append_number(std::size_t number, std::string& bytes) {
  bytes += static_cast<char>(number & 0xFFU);
  bytes += static_cast<char>(number >> 8U & 0xFFU);
}

std::string table_of(const ScriptExamples& examples,
                     const GroupWeights& weights) {
  std::vector<std::pair<std::uint64_t, std::size_t>> order;
  for (std::size_t i = 0; i < examples.groups.size(); ++i) {
    order.emplace_back(examples.groups[i], i);
  }
  std::sort(order.begin(), order.end());
  std::string bytes(1, static_cast<char>(examples.languages.size()));
  for (const Language language : examples.languages) bytes += language.code();
  append_number(order.size(), bytes);
  std::size_t end = 0;
  for (std::size_t bucket = 0; bucket < 4096; ++bucket) {
    while (end < order.size() &&
           evidence::place_of(order[end].first).bucket == bucket) {
      ++end;
    }
    append_number(end, bytes);
  }
  for (const auto& [group, i] : order) {
    append_number(evidence::place_of(group).key, bytes);
  }
  for (const auto& [group, i] : order) {
    append_weights(weights.of(i), weights.languages(), bytes);
  }
  return bytes;
}

std::string fitted_script(const std::vector<LabelledSentence>& sentences,
                          Script script, std::size_t groups,
                          const LanguageFit& options) {
  ScriptExamples examples =
      script_examples(sentences, script, groups * options.candidates);
  RegressionOptions first = options.regression;
  first.rounds = std::max(1, first.rounds / 3);
  GroupWeights tried(examples.groups.size(), examples.languages.size());
  tried.fit(examples, first);
  keep_most_important(groups, tried, examples);
  GroupWeights weights(examples.groups.size(), examples.languages.size());
  weights.fit(examples, options.regression);
  return table_of(examples, weights);
}

}  // namespace

std::string fitted_languages(const std::vector<LabelledSentence>& sentences,
                             const LanguageFit& options) {
  std::string bytes(evidence::kModelMagic);
  bytes += static_cast<char>(4);
  const auto append = [&](Script script, std::size_t groups) {
    bytes += fitted_script(sentences, script, groups, options);
  };
  append(Script::kLatin, options.latin_groups);
  append(Script::kCyrillic, options.cyrillic_groups);
  append(Script::kArabic, options.other_groups);
  append(Script::kDevanagari, options.other_groups);
  return bytes;
}

}  // namespace lede::bench
