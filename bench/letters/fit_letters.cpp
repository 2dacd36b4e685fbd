// Fits what finds the Russian letters that lost bytes stood for: the model of
// letters and the table of endings (docs/repair.md).
//
//   fit_letters DATA LETTERS ENDINGS [LEAST_BITS [LEAST_BITS_OF_ENDINGS]]
//
// DATA is a folder with the sets, unpacked, as bench/quality leaves them in
// build/quality. LETTERS and ENDINGS are written; lede is built with those in
// shared/text/repair/russian.letters and russian.endings. LEAST_BITS (16) is
// what an n-gram must be worth to be kept, the other (3) what a pair of endings
// must be. The same sets give the same files. It takes 2 GB of memory.

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>

#include "book_lines.h"
#include "fitted_endings.h"
#include "fitted_letters.h"
#include "news_lines.h"

namespace {

struct LeastBits {
  double of_ngram = 16;
  double of_endings = 3;
};

struct Counts {
  lede::bench::NgramCounts ngrams;
  lede::bench::EndingCounts endings;

  void add(const std::vector<std::string>& lines, std::uint32_t weight) {
    for (const std::string& line : lines) {
      ngrams.add(line, weight);
      endings.add(line, weight);
    }
  }
};

void write(const char* path, const std::string& bytes) {
  std::printf("%s: %zu bytes\n", path, bytes.size());
  std::ofstream(path, std::ios::binary) << bytes;
}

void fit(const lede::bench::DataSets& data, const char* letters,
         const char* endings, const LeastBits& least_bits) {
  Counts counts;
  counts.add(news_lines(data), lede::bench::kInFull);
  counts.add(book_lines(data), lede::bench::kAFifth);
  write(endings, fitted_endings(counts.endings, least_bits.of_endings));
  write(letters, fitted_letters(counts.ngrams, least_bits.of_ngram));
}

}  // namespace

int main(int count, char** arguments) try {
  if (count < 4) {
    std::fprintf(stderr,
                 "usage: fit_letters DATA LETTERS ENDINGS [LEAST_BITS "
                 "[LEAST_BITS_OF_ENDINGS]]\n");
    return 2;
  }
  LeastBits least_bits;
  if (count > 4) least_bits.of_ngram = std::atof(arguments[4]);
  if (count > 5) least_bits.of_endings = std::atof(arguments[5]);
  fit({arguments[1], ""}, arguments[2], arguments[3], least_bits);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "fit_letters: %s\n", error.what());
  return 2;
}
