#pragma once

#include <string>
#include <string_view>

namespace lede {

struct TitledText {
  std::string title;  ///< on one line, without white space at its ends
  std::string body;
};

/// Finds the title of a plain text: the first line that reads like a headline
/// (some words: no weather line, byline, share line or list of tags). The body
/// is the text without that line. Where a paragraph comes before any such line,
/// its first sentence is the title and the body the whole text; where nothing
/// but single words comes, the first line of them. Needs valid UTF-8.
TitledText split_title(std::string_view text);

}  // namespace lede
