#include "extract/page.h"

#include <vector>

#include "extract/article_blocks.h"
#include "extract/json_ld.h"
#include "extract/page_metadata.h"
#include "extract/page_tree.h"
#include "extract/structured_body.h"
#include "extract/title_match.h"

namespace lede {
namespace {

// An article has at least so many words, or there is none.
constexpr float kFewestWords = 12;
constexpr std::size_t kFewestStructuredBytes = 400;

bool is_title(const PageTree& tree, const PageMeasures& page, std::size_t block,
              const std::string& title) {
  return block == page.title_block &&
         is_title_line(tree.text_of(tree.blocks[block]), title);
}

void append_line(const PageTree& tree, std::size_t block, std::string& body) {
  body += tree.text_of(tree.blocks[block]);
  body += '\n';
}

}  // namespace

ArticlePage read_page(std::string_view html) {
  const PageTree tree = page_tree(html);
  const StructuredArticle structured = structured_article(tree.head.json_ld);
  ArticlePage article;
  article.about = page_metadata(tree, structured);
  const PageMeasures page = page_measures(tree, article.about.title);
  std::vector<float> likely =
      article_likelihood(tree, page, kFirstBodyModel, kSecondBodyModel);
  weigh_structured_body(tree, page, structured.body, likely);
  float words = 0;
  for (std::size_t block = 0; block < tree.blocks.size(); ++block) {
    if (likely[block] < kLikelyArticle) continue;
    if (is_title(tree, page, block, article.about.title)) continue;
    words += page.blocks[block].words;
    append_line(tree, block, article.body);
  }
  if (words >= kFewestWords) return article;
  // A page that scripts fill in may say it to search engines alone.
  if (structured.body.size() >= kFewestStructuredBytes) {
    article.body = structured.body + "\n";
    return article;
  }
  article.is_whole_text = true;
  article.body = tree.text;
  return article;
}

}  // namespace lede
