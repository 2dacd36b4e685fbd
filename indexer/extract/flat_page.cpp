#include "extract/flat_page.h"

#include <algorithm>

#include "ascii.h"
#include "extract/html_tag.h"

namespace lede {
namespace {

constexpr std::size_t kLongestName = 12;

// The name of a tag behind its '<' or '</', in lower case.
std::string name_at(std::string_view html, std::size_t at) {
  std::string name;
  for (; at < html.size() && name.size() <= kLongestName; ++at) {
    const bool digit = html[at] >= '0' && html[at] <= '9';
    if (!is_ascii_letter(html[at]) && !digit) break;
    name += static_cast<char>(html[at] | (digit ? 0 : 0x20));
  }
  return name;
}

std::size_t behind(std::string_view html, std::string_view mark,
                   std::size_t at) {
  const std::size_t found = html.find(mark, at);
  return found == std::string_view::npos ? html.size() : found + mark.size();
}

}  // namespace

std::string flat_page(std::string_view html) {
  std::string flat;
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t open = std::min(html.find('<', at), html.size());
    flat.append(html, at, open - at);
    at = open;
    if (at + 1 >= html.size()) break;
    if (html.substr(at).starts_with("<!--")) {
      at = behind(html, "-->", at);
      continue;
    }
    const bool end_tag = html[at + 1] == '/';
    const std::string name = name_at(html, at + (end_tag ? 2 : 1));
    if (name.empty()) {
      flat += "&lt;";
      ++at;
      continue;
    }
    const HtmlTag tag = html_tag_of(name);
    at = behind(html, ">", at);
    if (tag == HtmlTag::kScript || tag == HtmlTag::kStyle) {
      if (!end_tag) at = behind(html, "</" + name, at);
    } else if (is_block(tag)) {
      flat += "<p>";
    } else if (tag == HtmlTag::kBr) {
      flat += "<br>";
    }
  }
  return flat;
}

}  // namespace lede
