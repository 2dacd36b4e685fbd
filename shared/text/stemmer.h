#pragma once

#include <memory>
#include <string>

#include "language.h"

namespace lede {

/// Reduces words to stems by the Snowball rules of their language. Xapian's
/// implementation, so that stock Xapian tools make the same terms. One a
/// thread; the rules of a language are loaded when it is first met.
class Stemmer {
 public:
  Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;
  ~Stemmer();

  /// The stem of a normalised word; the word itself in a language without a
  /// stemmer.
  std::string stem(const std::string& word, Language language);

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
};

/// Names the rules, for the index to remember: "snowball 1.4.22".
std::string stemmer_version();

}  // namespace lede
