#include "passages.h"

#include <algorithm>
#include <array>

#include "evidence/joined_pieces.h"
#include "evidence/piece_languages.h"
#include "utf8.h"

namespace lede {
namespace {

// What a text has of each language, by letters.
class LanguageTally {
 public:
  void add(Language language, std::size_t letters) {
    letters_[language.number()] += letters;
  }

  std::size_t letters_of(Language language) const {
    return letters_[language.number()];
  }

 private:
  std::array<std::size_t, LanguageSet().size()> letters_{};
};

}  // namespace

std::vector<Passage> passages_of(std::string_view text, Language declared,
                                 BreakFinder& /*breaks*/) {
  return evidence::joined(evidence::settled_pieces(text, declared));
}

std::vector<LanguageShare> language_shares(
    std::string_view text, const std::vector<Passage>& passages) {
  LanguageTally tally;
  std::size_t total = 0;
  LanguageSet present;
  for (const Passage& passage : passages) {
    if (!passage.language.known()) continue;
    const std::string_view words =
        text.substr(passage.span.begin, passage.span.size());
    std::size_t letters = 0;
    for (std::size_t at = 0; at < words.size();) {
      const Character character = character_at(words, at);
      at += character.size_bytes;
      if (script_of(character.code) != Script::kNone) ++letters;
    }
    tally.add(passage.language, letters);
    total += letters;
    present.set(passage.language.number());
  }
  std::vector<LanguageShare> shares;
  for (const Language language : languages_in(present)) {
    if (tally.letters_of(language) == 0) continue;
    shares.push_back({std::string(language.code()),
                      static_cast<double>(tally.letters_of(language)) /
                          static_cast<double>(total)});
  }
  std::stable_sort(shares.begin(), shares.end(),
                   [](const LanguageShare& a, const LanguageShare& b) {
                     return a.share > b.share;
                   });
  return shares;
}

}  // namespace lede
