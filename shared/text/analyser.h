#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <lede/span.h>

#include "break_finder.h"
#include "compound_finder.h"
#include "language.h"
#include "passages.h"
#include "stemmer.h"
#include "word.h"
#include "word_cache.h"
#include "word_sieve.h"

namespace lede {

/// A word that several tokens make, or one with its signs: "email" for e-mail,
/// "at&t", "c++", "#tag". It stands beside its tokens, not in their place.
struct Compound {
  CompoundPlace place;
  const Word* word = nullptr;  ///< as Token::word
};

/// The words of a text of which some are wanted.
struct SiftedWords {
  /// Those that a sieve held back have a Word without term and stems; some in a
  /// row may be one token. Positions count tokens.
  std::vector<Token> tokens;
  std::vector<Compound> compounds;  ///< without those that it held back
};

/// Turns text into words: the one analysis that index, queries and snippets
/// share, so that a word is found and marked in whatever spelling and place it
/// was indexed.
///
///     Analyser analyser;
///     const auto passages = analyser.passages(body, {});
///     for (const Token& token : analyser.tokens(body, passages)) {
///       use(token.word->term, token.word->stems, token.span);
///     }
///
/// A word of a passage gets the stems of the passage's language, by the table
/// of word forms or else by the rules of Snowball; one in another
/// script gets that of the script's largest language in the article, or its
/// usual one. Texts are valid UTF-8. Owns a cache of words: one analyser a
/// thread, for long.
class Analyser {
 public:
  std::vector<Passage> passages(std::string_view text, Language declared) {
    return passages_of(text, declared);
  }

  /// The tokens of an article's text. Words stay valid until the next call of
  /// tokens() or query_tokens().
  std::vector<Token> tokens(std::string_view text,
                            const std::vector<Passage>& passages);

  /// The tokens of a query, whose language nobody can tell: each word has the
  /// stems of all the `languages` of its script, in the order of their table.
  std::vector<Token> query_tokens(std::string_view text,
                                  const std::vector<Language>& languages);

  /// The stems that the rules of one language make of a word.
  std::vector<std::string> stems_of(const std::string& term, Language language);

  /// The compounds among the tokens that tokens() or query_tokens() gave last,
  /// in the order of their first tokens. Stemmed by the languages of their
  /// last part, so that both ends agree.
  std::vector<Compound> compounds(std::string_view text,
                                  const std::vector<Token>& tokens);

  /// What tokens() and compounds() give of an article's text, as far as it may
  /// be wanted: making stems is most of the work, and those of other words are
  /// not made. Valid as long as what tokens() gives.
  SiftedWords sifted_words(std::string_view text,
                           const std::vector<Passage>& passages,
                           const WordSieve& sieve);

  BreakFinder& breaks() { return breaks_; }

 private:
  // The rules for the words of one passage or query, and the words that were
  // made by them.
  struct Rules {
    std::vector<Language> languages;
    WordCache* words = nullptr;
  };

  class ArticleRules;

  Rules rules_for(std::vector<Language> languages);
  void append_tokens(std::string_view text, Span within, const Rules& rules,
                     std::vector<Token>& tokens);
  void append_sifted_tokens(std::string_view text, Span within,
                            const Rules& rules, const WordSieve& sieve,
                            std::vector<Token>& tokens);
  void add_compound(CompoundPlace&& place, const std::vector<Token>& tokens,
                    std::vector<Compound>& compounds);
  const Word* word_at(std::string_view text, Span span, const Rules& rules);
  const Word* word_of(const WordCache::Request& request, const Rules& rules);
  NewWord make_word(std::string_view spelling, const Rules& rules);
  void add_stems(const Rules& rules, NewWord& word);
  void forget_words_when_full();

  BreakFinder breaks_;
  Stemmer stemmer_;
  // By the numbers of the languages whose rules made them.
  std::unordered_map<std::string, WordCache> words_;
  std::vector<Span> spans_;  // scratch
};

/// Names everything that decides which terms a text gets, for the index to
/// remember: an index made by another version finds other words.
std::string analyser_version();

}  // namespace lede
