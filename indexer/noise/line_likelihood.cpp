#include "noise/line_likelihood.h"

#include "extract/article_blocks.h"
#include "extract/page_measures.h"

namespace lede {

PageTree page_of_lines(std::string_view text,
                       const std::vector<BodyLine>& lines) {
  PageTree tree;
  tree.text = text;
  tree.elements.emplace_back();
  for (const BodyLine& line : lines) {
    PageBlock block;
    block.begin = static_cast<std::uint32_t>(line.span.begin);
    block.end = static_cast<std::uint32_t>(line.span.end);
    tree.blocks.push_back(block);
  }
  tree.elements.front().blocks_end =
      static_cast<std::uint32_t>(tree.blocks.size());
  return tree;
}

std::vector<float> line_likelihood(std::string_view text,
                                   const std::vector<BodyLine>& lines) {
  const PageTree tree = page_of_lines(text, lines);
  return article_likelihood(tree, page_measures(tree, {}), kFirstLineModel,
                            kSecondLineModel);
}

}  // namespace lede
