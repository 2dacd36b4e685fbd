#pragma once

#include <string>
#include <vector>

namespace lede {

/// What a page tells search engines of its article by JSON-LD (schema.org), as
/// plain text. Everything may be empty.
struct StructuredArticle {
  std::string headline;
  std::string author;  ///< several are divided by ", "
  std::string published;
  std::string url;
  std::string publisher;
  std::string language;
  std::string body;
};

/// The article in the JSON-LD scripts of a page: the first object whose type
/// is NewsArticle, Article, BlogPosting or kin, at the top, in a list or in
/// @graph; what it lacks is taken from the next. Author and publisher may be
/// references into the graph. Scripts that are not JSON are ignored, but for
/// line breaks in strings, which are mended.
StructuredArticle structured_article(const std::vector<std::string>& scripts);

}  // namespace lede
