#pragma once

#include <string>

#include <xapian.h>

namespace lede {

/// What a word adds to an article's score (docs/ranking.md):
///
///     boost * idf^1.2 * (k1 + 1) * f / (f + k1 * (1 - b + b * length / mean))
///     idf = ln(1 + (N - n + 0.5) / (n + 0.5))
///
/// f is how often it stands there, in the title three times; n of the N
/// articles have it; k1 = 1.2 and b = 0.75. This is BM25 (Robertson and
/// Zaragoza 2009, eq. 3.15) with the inverse document frequency of Lucene,
/// which is never below zero, and a little more of it. Private to index/.
class WordWeight : public Xapian::Weight {
 public:
  WordWeight();

  std::string name() const override { return "lede::WordWeight"; }

  double get_sumpart(Xapian::termcount count, Xapian::termcount length,
                     Xapian::termcount different) const override;
  double get_maxpart() const override;

  // What an article has without any word: nothing.
  double get_sumextra(Xapian::termcount length,
                      Xapian::termcount different) const override;
  double get_maxextra() const override { return 0; }

 private:
  WordWeight* clone() const override { return new WordWeight; }
  void init(double boost) override;

  double part(double count, double length) const;

  double weight_ = 0;    // boost * idf^1.2 * (k1 + 1)
  double per_word_ = 0;  // k1 * b / mean length
};

}  // namespace lede
