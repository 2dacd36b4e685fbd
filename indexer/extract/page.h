#pragma once

#include <string>
#include <string_view>

#include <lede/article.h>

namespace lede {

/// What a page holds for the index.
struct ArticlePage {
  Metadata about;
  std::string body;  ///< the article without its title; lines end in newlines
  bool is_whole_text = false;  ///< no article was found; all that is visible
};

/// Takes the article out of an HTML page: its text without navigation,
/// advertisements, comments and links to other articles, and what the page
/// says of it. Where almost nothing reads like an article, the body is what
/// the page gives in JSON-LD, or else the whole visible text, so that the page
/// can be found all the same.
///
/// Takes valid UTF-8, whatever charset the page declares, and gives valid
/// UTF-8. Never fails; time and memory are linear in the size of the page.
/// May be called from any thread. How it decides: docs/extraction.md.
ArticlePage read_page(std::string_view html);

}  // namespace lede
