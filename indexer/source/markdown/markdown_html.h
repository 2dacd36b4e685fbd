#pragma once

#include <string>
#include <string_view>

namespace lede {

/// A Markdown text as HTML whose blocks are paragraphs, none inside another:
/// enough to take the text from. HTML in it stays as it is; pictures and the
/// targets of links are left out.
struct MarkdownHtml {
  std::string heading;  ///< the heading that the text begins with, as text
  std::string html;     ///< the rest
};

/// Takes valid UTF-8, by md4c; CommonMark with tables. Linear: throws
/// ReadFailure for a text that uses long targets of links over and over.
MarkdownHtml markdown_html(std::string_view markdown);

/// Plain text as HTML.
std::string escaped_html(std::string_view text);

}  // namespace lede
