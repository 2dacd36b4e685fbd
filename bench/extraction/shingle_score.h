#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace lede {

/// The words of a text in lower case, each as a hash: runs of letters and
/// digits, as \w+ of Python takes them. A run of Chinese is one word, or one
/// for each character if `ideographs_apart`.
std::vector<std::uint64_t> word_hashes(std::string_view text,
                                       bool ideographs_apart = false);

/// The 4-grams of words, one for each place; of a shorter text, all of it.
std::vector<std::uint64_t> shingles_of(const std::vector<std::uint64_t>& words);

/// How much of the shingles two texts share, as multisets.
struct ShingleScore {
  double both = 0;
  double extra = 0;    ///< in what was taken out alone
  double missing = 0;  ///< in the gold alone

  double precision() const;
  double recall() const;
  double f1() const;
};

ShingleScore shingle_score(std::string_view gold, std::string_view found);

/// Scores of many pages. The public article extraction benchmark
/// (scrapinghub/article-extraction-benchmark) averages precision over the
/// pages with any text found, recall over those with any gold, and takes F1
/// of the two; the mean of the pages' own F1 is given beside it.
class ScoreTable {
 public:
  void add(const ShingleScore& score);
  std::size_t pages() const { return pages_; }
  double precision() const;
  double recall() const;
  double f1() const;
  double mean_page_f1() const;

 private:
  std::size_t pages_ = 0;
  std::size_t found_pages_ = 0;
  std::size_t gold_pages_ = 0;
  double precision_ = 0;
  double recall_ = 0;
  double f1_ = 0;
};

}  // namespace lede
