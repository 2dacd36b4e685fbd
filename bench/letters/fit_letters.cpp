// Fits the model of Russian letters that finds what lost bytes stood for
// (docs/repair.md).
//
//   fit_letters DATA TABLE [LEAST_BITS]
//
// DATA is a folder with the sets, unpacked, as bench/quality leaves them in
// build/quality. TABLE is written; lede is built with that in
// shared/text/repair/russian.letters. LEAST_BITS (16) is what an n-gram must be
// worth to be kept. The same sets give the same table. Takes 2 GB of memory.

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>

#include "book_lines.h"
#include "fitted_letters.h"
#include "news_lines.h"

namespace {

void add(const std::vector<std::string>& lines, std::uint32_t weight,
         lede::bench::NgramCounts& counts) {
  for (const std::string& line : lines) counts.add(line, weight);
}

void fit(const lede::bench::DataSets& data, const char* table,
         double least_bits) {
  lede::bench::NgramCounts counts;
  add(news_lines(data), lede::bench::kInFull, counts);
  add(book_lines(data), lede::bench::kAFifth, counts);
  const std::string bytes = fitted_letters(counts, least_bits);
  std::printf("%zu bytes\n", bytes.size());
  std::ofstream(table, std::ios::binary) << bytes;
}

}  // namespace

int main(int count, char** arguments) try {
  if (count < 3) {
    std::fprintf(stderr, "usage: fit_letters DATA TABLE [LEAST_BITS]\n");
    return 2;
  }
  constexpr double kLeastBits = 16;
  fit({arguments[1], ""}, arguments[2],
      count > 3 ? std::atof(arguments[3]) : kLeastBits);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "fit_letters: %s\n", error.what());
  return 2;
}
