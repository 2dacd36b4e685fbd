#pragma once

#include <string>
#include <string_view>

namespace lede {

struct TitledText {
  std::string title;  ///< on one line, without white space at its ends
  std::string body;
};

/// Finds the title of a plain text: the first line that reads like a headline
/// (some words, not a paragraph, not a byline or a weather line). The body is
/// the text without that line. Where no line does, the title is the start of
/// the first sentence and the body the whole text. Needs valid UTF-8.
TitledText split_title(std::string_view text);

}  // namespace lede
