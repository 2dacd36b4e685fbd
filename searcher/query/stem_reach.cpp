#include "query/stem_reach.h"

#include <algorithm>

#include "schema.h"

namespace lede {

WordStems StemReach::stems_of(const Word& word) const {
  WordStems stems{copied_stems(word), {}};
  const bool has_one_maker =
      stems.free.size() == 1 || word.languages.count() < 2;
  if (analyser_ == nullptr || has_one_maker) return stems;
  const Language largest = largest_of(word.languages);
  std::vector<std::string> free;
  for (std::string& stem : stems.free) {
    const LanguageSet makers = makers_of(stem, word);
    const bool is_free = makers.test(largest.number()) ||
                         articles_with_(stem_term(stem)) <= articles_in(makers);
    if (is_free) {
      free.push_back(std::move(stem));
    } else {
      stems.bound.push_back({std::move(stem), makers});
    }
  }
  stems.free = std::move(free);
  return stems;
}

LanguageSet StemReach::makers_of(const std::string& stem,
                                 const Word& word) const {
  LanguageSet makers;
  for (const Language language : languages_in(word.languages)) {
    const auto stems = analyser_->stems_of(std::string(word.term), language);
    if (std::find(stems.begin(), stems.end(), stem) != stems.end()) {
      makers.set(language.number());
    }
  }
  return makers;
}

std::size_t StemReach::articles_in(Language language) const {
  return articles_with_(stem_language_term(language.code()));
}

// Those in two of them count twice.
std::size_t StemReach::articles_in(const LanguageSet& languages) const {
  std::size_t articles = 0;
  for (const Language language : languages_in(languages)) {
    articles += articles_in(language);
  }
  return articles;
}

Language StemReach::largest_of(const LanguageSet& languages) const {
  Language largest;
  std::size_t most = 0;
  for (const Language language : languages_in(languages)) {
    const std::size_t articles = articles_in(language);
    if (largest.known() && articles <= most) continue;
    largest = language;
    most = articles;
  }
  return largest;
}

}  // namespace lede
