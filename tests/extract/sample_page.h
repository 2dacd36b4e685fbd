#pragma once

#include <string>

namespace lede::test {

/// A page of news as sites make them, with furniture around an article.
struct SamplePage {
  std::string head;  ///< beside <title>
  std::string title = "Harbour bridge reopens after repairs";
  std::string article;  ///< HTML of the article's text
  std::string after;    ///< HTML behind it, such as comments
  bool russian = false;

  std::string html() const;
};

/// Five paragraphs of an article, in English or Russian.
std::string sample_paragraphs(bool russian);

/// "<p>text</p>"
std::string paragraph(const std::string& text);

}  // namespace lede::test
