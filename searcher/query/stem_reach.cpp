#include "query/stem_reach.h"

#include <algorithm>
#include <utility>

#include "schema.h"

namespace lede {
namespace {

bool holds(const std::vector<std::string>& stems, std::string_view stem) {
  return std::find(stems.begin(), stems.end(), stem) != stems.end();
}

}  // namespace

StemReach::StemReach(Analyser& analyser, std::vector<IndexLanguage> languages,
                     TermCount articles_with)
    : analyser_(&analyser),
      by_size_(std::move(languages)),
      articles_with_(std::move(articles_with)) {
  for (const IndexLanguage& each : by_size_) {
    languages_.push_back(each.language);
  }
  std::stable_sort(by_size_.begin(), by_size_.end(),
                   [](const IndexLanguage& a, const IndexLanguage& b) {
                     return a.articles > b.articles;
                   });
}

// For one word. What is cheap is asked first: most stems by the rules of small
// languages stand nowhere.
class StemReach::Choice {
 public:
  Choice(const StemReach& reach, const Word& word, Zones zones)
      : reach_(reach), term_(word.term), zones_(zones) {
    for (const IndexLanguage& each : reach.by_size_) {
      if (!word.languages.test(each.language.number())) continue;
      languages_.push_back(each);
      all_ += each.articles;
    }
  }

  WordStems of(const Word& word) {
    const IndexLanguage& largest = languages_.front();
    std::vector<std::string> by_largest;
    if (are_few(all_ - largest.articles)) by_largest = stems_in(largest);
    for (const std::string_view stem : word.stems) {
      if (holds(by_largest, stem)) {
        stems_.free.emplace_back(stem);
      } else {
        add(std::string(stem));
      }
    }
    const bool has_none = stems_.free.empty() && stems_.bound.empty();
    if (has_none) stems_.free.emplace_back(word.stems.front());
    return std::move(stems_);
  }

 private:
  void add(std::string stem) {
    const std::size_t articles = articles_with(stem);
    if (articles == 0) return;
    const auto fit_in = [&](std::size_t own) {
      return are_few(own) && articles <= own;
    };
    const std::size_t fewest = languages_.back().articles;
    if (fit_in(fewest)) return stems_.free.push_back(std::move(stem));
    LanguageSet makers;
    std::size_t own = 0;
    for (const IndexLanguage& each : languages_) {
      if (!holds(stems_in(each), stem)) continue;
      makers.set(each.language.number());
      own += each.articles;
    }
    if (are_few(all_ - own) || fit_in(own)) {
      stems_.free.push_back(std::move(stem));
    } else {
      stems_.bound.push_back({std::move(stem), makers});
    }
  }

  std::size_t articles_with(const std::string& stem) const {
    std::size_t articles = 0;
    for (const Zone zone : kAllZones) {
      if (!zones_.contain(zone)) continue;
      articles += reach_.articles_with_(stem_term(stem, zone));
    }
    return articles;
  }

  bool are_few(std::size_t articles) const {
    constexpr std::size_t kParts = 20;
    return articles * kParts <= languages_.front().articles;
  }

  std::vector<std::string> stems_in(const IndexLanguage& in) const {
    return reach_.analyser_->stems_of(term_, in.language);
  }

  const StemReach& reach_;
  std::string term_;
  Zones zones_;
  std::vector<IndexLanguage> languages_;  // of the word, the largest first
  std::size_t all_ = 0;  // their articles; those with two count twice
  WordStems stems_;
};

WordStems StemReach::stems_of(const Word& word, Zones zones) const {
  const bool has_one_maker =
      word.stems.size() == 1 || word.languages.count() < 2;
  if (analyser_ == nullptr || has_one_maker) return {copied_stems(word), {}};
  return Choice(*this, word, zones).of(word);
}

}  // namespace lede
