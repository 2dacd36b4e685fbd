#include "languages_around.h"

#include <algorithm>
#include <array>

namespace lede {

// Only those of one script are weighed against each other, so bytes will do.
std::vector<Language> languages_by_size(const std::vector<Passage>& passages) {
  std::array<std::size_t, LanguageSet().size()> bytes{};
  LanguageSet present;
  for (const Passage& passage : passages) {
    bytes[passage.language.number()] += passage.span.size();
    if (passage.language.known()) present.set(passage.language.number());
  }
  std::vector<Language> languages = languages_in(present);
  std::stable_sort(languages.begin(), languages.end(),
                   [&bytes](Language a, Language b) {
                     return bytes[a.number()] > bytes[b.number()];
                   });
  return languages;
}

std::vector<Language> languages_around(Language passage,
                                       const std::vector<Language>& article) {
  std::vector<Language> languages;
  unsigned taken = 0;  // scripts, a bit each
  const auto add = [&](Language language) {
    const unsigned script = 1U << static_cast<unsigned>(language.script());
    if (!language.known() || (taken & script) != 0) return;
    taken |= script;
    languages.push_back(language);
  };
  add(passage);
  std::for_each(article.begin(), article.end(), add);
  std::for_each(Language::all().begin(), Language::all().end(), add);
  return languages;
}

}  // namespace lede
