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

// For one word. What most words need is asked first: most stems by the rules of
// small languages stand nowhere.
class StemReach::Choice {
 public:
  Choice(const StemReach& reach, const Word& word, Zones zones)
      : reach_(reach), term_(word.term), zones_(zones) {
    for (const IndexLanguage& each : reach.by_size_) {
      if (word.languages.test(each.language.number())) {
        languages_.push_back(each);
      }
    }
  }

  WordStems of(const Word& word) {
    WordStems stems;
    const auto by_largest = stems_in(languages_.front());
    for (const std::string_view stem : word.stems) {
      if (holds(by_largest, stem)) {
        stems.free.emplace_back(stem);
      } else {
        add(std::string(stem), stems);
      }
    }
    return stems;
  }

 private:
  void add(std::string stem, WordStems& stems) const {
    const std::size_t articles = articles_with(stem);
    if (articles == 0) return;
    LanguageSet makers;
    if (articles <= languages_.back().articles ||
        articles <= articles_of_makers(stem, makers)) {
      stems.free.push_back(std::move(stem));
    } else {
      stems.bound.push_back({std::move(stem), makers});
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

  // Those with two of the languages count twice.
  std::size_t articles_of_makers(const std::string& stem,
                                 LanguageSet& makers) const {
    std::size_t articles = 0;
    for (const IndexLanguage& each : languages_) {
      if (!holds(stems_in(each), stem)) continue;
      makers.set(each.language.number());
      articles += each.articles;
    }
    return articles;
  }

  std::vector<std::string> stems_in(const IndexLanguage& in) const {
    return reach_.analyser_->stems_of(term_, in.language);
  }

  const StemReach& reach_;
  std::string term_;
  Zones zones_;
  std::vector<IndexLanguage> languages_;  // of the word, the largest first
};

WordStems StemReach::stems_of(const Word& word, Zones zones) const {
  const bool has_one_maker =
      word.stems.size() == 1 || word.languages.count() < 2;
  if (analyser_ == nullptr || has_one_maker) return {copied_stems(word), {}};
  return Choice(*this, word, zones).of(word);
}

}  // namespace lede
