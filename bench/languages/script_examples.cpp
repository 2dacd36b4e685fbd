#include "script_examples.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "evidence/address.h"
#include "evidence/letter_groups.h"
#include "evidence/word_scanner.h"

namespace lede::bench {
namespace {

using evidence::WordLetters;

// A group in fewer words than this is noise.
constexpr std::uint16_t kFewestWords = 6;

template <typename Use>
void for_each_group(const LabelledSentence& sentence, Script script, Use use) {
  for (const std::string_view word : words_in(sentence.text, script)) {
    WordLetters(word).for_each_group(use);
  }
}

// Counts groups by some bits of their numbers: too high for a few, never too
// low, and small.
class RoughCounts {
 public:
  void add(std::uint64_t group) {
    std::uint16_t& count = counts_[group >> 38U];
    if (count < kFewestWords) ++count;
  }
  bool is_frequent(std::uint64_t group) const {
    return counts_[group >> 38U] >= kFewestWords;
  }

 private:
  std::vector<std::uint16_t> counts_ =
      std::vector<std::uint16_t>(std::size_t{1} << 26U);
};

// How often each frequent group is in each language, of equal weight.
using GroupShares = std::unordered_map<std::uint64_t, std::vector<float>>;

// How far a group tells languages apart: the likelihood ratio of its counts
// against equal ones.
double worth_of(const std::vector<float>& counts) {
  const double sum = std::accumulate(counts.begin(), counts.end(), 0.0);
  const double even = sum / static_cast<double>(counts.size());
  double worth = 0;
  for (const double count : counts) {
    if (count > 0) worth += count * std::log(count / even);
  }
  return worth;
}

std::vector<std::uint64_t> best_groups(const GroupShares& shares,
                                       std::size_t most) {
  std::vector<std::pair<double, std::uint64_t>> ranked;
  ranked.reserve(shares.size());
  for (const auto& [group, counts] : shares) {
    ranked.emplace_back(-worth_of(counts), group);
  }
  std::sort(ranked.begin(), ranked.end());
  ranked.resize(std::min(ranked.size(), most));
  std::vector<std::uint64_t> groups;
  for (const auto& [worth, group] : ranked) groups.push_back(group);
  return groups;
}

class ExampleMaker {
 public:
  ExampleMaker(const std::vector<LabelledSentence>& sentences, Script script)
      : script_(script) {
    for (const Language language : Language::all()) {
      if (language.script() == script) made_.languages.push_back(language);
    }
    for (const LabelledSentence& sentence : sentences) {
      if (sentence.language.script() == script) own_.push_back(&sentence);
    }
  }

  ScriptExamples make(std::size_t most_groups) {
    weigh_languages();
    made_.groups = best_groups(count_groups(), most_groups);
    for (std::size_t i = 0; i < made_.groups.size(); ++i) {
      places_[made_.groups[i]] = static_cast<std::uint32_t>(i);
    }
    for (const LabelledSentence* sentence : own_) append(*sentence);
    return std::move(made_);
  }

 private:
  std::size_t index_of(Language language) const {
    return static_cast<std::size_t>(
        std::find(made_.languages.begin(), made_.languages.end(), language) -
        made_.languages.begin());
  }

  void weigh_languages() {
    weights_.assign(made_.languages.size(), 0);
    for (const LabelledSentence* sentence : own_) {
      ++weights_[index_of(sentence->language)];
    }
    const double mean =
        static_cast<double>(own_.size()) / static_cast<double>(weights_.size());
    for (float& weight : weights_) {
      weight = static_cast<float>(mean) / std::max(weight, 50.0F);
    }
  }

  GroupShares count_groups() const {
    RoughCounts rough;
    for (const LabelledSentence* sentence : own_) {
      for_each_group(*sentence, script_,
                     [&](std::uint64_t group) { rough.add(group); });
    }
    GroupShares shares;
    for (const LabelledSentence* sentence : own_) {
      const std::size_t language = index_of(sentence->language);
      for_each_group(*sentence, script_, [&](std::uint64_t group) {
        if (!rough.is_frequent(group)) return;
        std::vector<float>& counts = shares[group];
        counts.resize(weights_.size());
        counts[language] += weights_[language];
      });
    }
    return shares;
  }

  void append(const LabelledSentence& sentence) {
    Example example;
    example.language = index_of(sentence.language);
    // The square root: what is rare here need not be known as well.
    example.weight = sentence.weight * std::sqrt(weights_[example.language]);
    for (const std::string_view word : words_in(sentence.text, script_)) {
      WordLetters(word).for_each_group([&](std::uint64_t group) {
        const auto place = places_.find(group);
        if (place != places_.end()) example.groups.push_back(place->second);
      });
      example.word_ends.push_back(
          static_cast<std::uint32_t>(example.groups.size()));
    }
    if (!example.word_ends.empty())
      made_.examples.push_back(std::move(example));
  }

  Script script_;
  std::vector<const LabelledSentence*> own_;
  std::vector<float> weights_;  // of a sentence, by language
  std::unordered_map<std::uint64_t, std::uint32_t> places_;
  ScriptExamples made_;
};

}  // namespace

std::vector<std::string_view> words_in(std::string_view sentence,
                                       Script script) {
  std::vector<std::string_view> words;
  const evidence::WordScanner scanner(sentence);
  for (std::size_t at = 0; at < sentence.size();) {
    const evidence::ScannedWord word = scanner.word_at(at);
    const bool latin = word.script == Script::kLatin;
    const std::size_t end =
        latin ? evidence::address_end(sentence, at, word.end) : word.end;
    if (word.script == script && end == word.end) {
      words.push_back(sentence.substr(at, end - at));
    }
    at = end;
  }
  return words;
}

ScriptExamples script_examples(const std::vector<LabelledSentence>& sentences,
                               Script script, std::size_t most_groups) {
  return ExampleMaker(sentences, script).make(most_groups);
}

void keep_groups(const std::vector<bool>& keep, ScriptExamples& examples) {
  constexpr auto kGone = static_cast<std::uint32_t>(-1);
  std::vector<std::uint32_t> places(keep.size(), kGone);
  std::vector<std::uint64_t> kept;
  for (std::size_t i = 0; i < keep.size(); ++i) {
    if (!keep[i]) continue;
    places[i] = static_cast<std::uint32_t>(kept.size());
    kept.push_back(examples.groups[i]);
  }
  examples.groups = std::move(kept);
  for (Example& example : examples.examples) {
    std::vector<std::uint32_t> groups;
    std::size_t at = 0;
    for (std::uint32_t& end : example.word_ends) {
      for (; at < end; ++at) {
        const std::uint32_t place = places[example.groups[at]];
        if (place != kGone) groups.push_back(place);
      }
      end = static_cast<std::uint32_t>(groups.size());
    }
    example.groups = std::move(groups);
  }
}

}  // namespace lede::bench
