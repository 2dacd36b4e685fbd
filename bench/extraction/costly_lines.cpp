#include "costly_lines.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <utility>

#include "extract/article_blocks.h"
#include "utf8.h"

namespace lede {

void print_costly_lines(const Pages& pages, const Models& models,
                        std::size_t most) {
  std::vector<std::pair<float, std::string>> errors;
  for (const LabelledPage* page : pages) {
    const std::vector<float> likely = article_likelihood(
        page->tree, page->measures, models.first.view(), models.second.view());
    for (std::size_t block = 0; block < likely.size(); ++block) {
      const bool taken = likely[block] >= kLikelyArticle;
      const float wrong = taken ? 1 - page->wanted[block] : page->wanted[block];
      if (wrong < 0.5F) continue;
      const std::string_view line =
          page->tree.text_of(page->tree.blocks[block]);
      errors.emplace_back(page->weights[block] * wrong,
                          page->id + " " + page->host +
                              (taken ? " + " : " - ") +
                              std::to_string(likely[block]).substr(0, 4) + " " +
                              std::string(first_bytes(line, 150)));
    }
  }
  std::sort(errors.rbegin(), errors.rend());
  if (errors.size() > most) errors.resize(most);
  for (const auto& [cost, line] : errors) {
    std::printf("%.3f %s\n", static_cast<double>(cost), line.c_str());
  }
}

}  // namespace lede
