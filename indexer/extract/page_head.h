#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/html_parser.h"
#include "extract/html_tag.h"

namespace lede {

struct PageMeta {
  std::string name;  ///< name, property, itemprop or http-equiv, in lower case
  std::string content;
};

/// What a page says of itself beside the text, as it is written there.
struct PageHead {
  std::string title;      ///< <title>
  std::string language;   ///< <html lang>
  std::string canonical;  ///< <link rel=canonical>
  std::vector<PageMeta> metas;
  std::vector<std::string> json_ld;  ///< scripts of application/ld+json
  std::string time;                  ///< the first <time datetime>
  std::string published;  ///< itemprop=datePublished or <time pubdate>
  std::string author;     ///< text of rel=author or itemprop=author
};

/// The longest text that is kept of a title or an author, in bytes.
constexpr std::size_t kMostHeadBytes = 4096;

/// Keeps of a start tag what is for the head. Where the text of the element is
/// wanted too, the string that is to get it (which lives as long as the head),
/// else null.
std::string* read_head_tag(HtmlTag tag, const HtmlAttributes& attributes,
                           PageHead& head);

}  // namespace lede
