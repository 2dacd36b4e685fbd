#include "book_lines.h"

#include "gold_pages.h"

namespace lede::bench {

std::vector<std::string> book_lines(const DataSets& data) {
  std::vector<std::string> lines;
  for (const RawArticle& part : data.articles("large_ruslit_ru_dev")) {
    for (const std::string_view line : lines_of(part.bytes)) {
      lines.emplace_back(line);
    }
  }
  return lines;
}

}  // namespace lede::bench
