#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "analyser.h"
#include "language.h"
#include "query/zones.h"
#include "word.h"

namespace lede {

/// A stem that counts where the rules of one of these languages made it.
struct BoundStem {
  std::string stem;
  LanguageSet languages;
};

/// The stems that a word of a query is looked for by, at least one.
struct WordStems {
  std::vector<std::string> free;  ///< wherever they stand
  std::vector<BoundStem> bound;   ///< in articles with passages in a language
};

/// A language by whose rules an index has stems, and of how many articles.
struct IndexLanguage {
  Language language;
  std::size_t articles = 0;
};

/// Tells where the stems of a query's word count in an index. A stem's term
/// does not say which rules made it (docs/decisions/0003), so that languages
/// meet: Italian rules make "the" of "their", and a list of names that was
/// taken for Italian would have "their" find every English article.
///
/// So a stem counts in articles with passages in a language whose rules make it
/// of the word. Where that makes little difference it counts wherever it
/// stands, which is sooner told: where the other languages have few articles,
/// or its own have few, and no more than these have the stem.
///
/// For one thread, as the analyser that it borrows.
class StemReach {
 public:
  /// In how many articles a term of the index stands.
  using TermCount = std::function<std::size_t(const std::string& term)>;

  /// Of an index of which no more is known: all stems count everywhere.
  StemReach(std::initializer_list<Language> languages)
      : languages_(languages) {}
  StemReach(Analyser& analyser, std::vector<IndexLanguage> languages,
            TermCount articles_with);

  /// That the index holds.
  const std::vector<Language>& languages() const { return languages_; }

  /// Those that stand in any of the zones; if none does, one that does not.
  WordStems stems_of(const Word& word, Zones zones) const;

 private:
  class Choice;

  std::vector<Language> languages_;
  Analyser* analyser_ = nullptr;        // not owned
  std::vector<IndexLanguage> by_size_;  // the languages, the largest first
  TermCount articles_with_;
};

}  // namespace lede
