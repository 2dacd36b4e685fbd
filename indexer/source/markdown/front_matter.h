#pragma once

#include <string>
#include <string_view>

#include <lede/article.h>

namespace lede {

/// What stands before a Markdown text, between two lines "---" as YAML or
/// "+++" as TOML.
struct FrontMatter {
  std::string id;
  Metadata about;
  std::string_view text;  ///< what follows, part of the text that was given
};

/// Takes the front matter off a text, which is valid UTF-8. What in it cannot
/// be read is left out; a text without front matter is all text.
FrontMatter front_matter_of(std::string_view text);

}  // namespace lede
