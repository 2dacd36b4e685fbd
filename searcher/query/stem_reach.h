#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "analyser.h"
#include "language.h"
#include "word.h"

namespace lede {

/// A stem that counts where the rules of one of these languages made it.
struct BoundStem {
  std::string stem;
  LanguageSet languages;
};

/// The stems that a word of a query is looked for by.
struct WordStems {
  std::vector<std::string> free;  ///< wherever they stand; at least one
  std::vector<BoundStem> bound;   ///< in articles with passages in a language
};

/// Tells where the stems of a query's word count in an index. A stem's term
/// does not say which rules made it (docs/decisions/0003), so that languages
/// meet: Dutch rules make "the" of "their", and a list of names that was taken
/// for Dutch would have "their" find every English article.
///
/// A stem counts wherever it stands if the rules of the word's largest language
/// made it, or if no more articles have it than have the languages whose rules
/// did. Else most of what it finds is another word of another language, and it
/// counts only where there are passages in its own.
///
/// For one thread, as the analyser that it borrows.
class StemReach {
 public:
  /// In how many articles a term of the index stands.
  using TermCount = std::function<std::size_t(const std::string& term)>;

  /// Of an index that nobody knows: all stems count everywhere.
  StemReach() = default;
  StemReach(Analyser& analyser, TermCount articles_with)
      : analyser_(&analyser), articles_with_(std::move(articles_with)) {}

  WordStems stems_of(const Word& word) const;

 private:
  LanguageSet makers_of(const std::string& stem, const Word& word) const;
  std::size_t articles_in(Language language) const;
  std::size_t articles_in(const LanguageSet& languages) const;
  Language largest_of(const LanguageSet& languages) const;

  Analyser* analyser_ = nullptr;  // not owned
  TermCount articles_with_;
};

}  // namespace lede
