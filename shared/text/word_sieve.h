#pragma once

#include <bitset>
#include <string_view>
#include <vector>

#include "language.h"
#include "word_beginning.h"

namespace lede {

/// Tells words of a text that have none of some wanted terms and stems, by how
/// they begin and far sooner than stems are made. What it lets pass may have
/// one.
///
///     WordSieve sieve;
///     sieve.want_stem("go");
///     sieve.may_be_wanted("Gone");   // true, as for "goal" and "went"
///     sieve.may_be_wanted("house");  // false
///
/// Any number of threads may ask it.
class WordSieve {
 public:
  void want_term(std::string_view term);
  void want_stem(std::string_view stem);

  /// Of a spelling, as it stands in a text in languages that can_sift().
  bool may_be_wanted(std::string_view spelling) const;

  /// How all begin that it lets pass and whose beginning is plain, none twice.
  /// A second letter of 0 stands for any, and for none.
  const std::vector<WordBeginning>& beginnings() const { return beginnings_; }

  /// Do stems of this language begin as their words do? There are languages
  /// whose stemmer takes prefixes off, or hardens the end of the shortest
  /// words.
  static bool can_sift(Language language);

 private:
  void want(const WordBeginning& beginning);

  std::bitset<WordBeginning::kNumbers> wanted_;
  std::vector<WordBeginning> beginnings_;
};

}  // namespace lede
