#include "extract/tag_limits.h"

#include <algorithm>

namespace lede {
namespace {

constexpr std::size_t kMostAttributes = 200;

bool is_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' ||
         byte == '\f';
}

bool begins_tag(std::string_view html, std::size_t at) {
  if (html[at] != '<' || at + 1 == html.size()) return false;
  const char lower = static_cast<char>(html[at + 1] | 0x20);
  return lower >= 'a' && lower <= 'z';
}

struct Tag {
  std::size_t end = 0;   // behind its '>'
  std::size_t kept = 0;  // behind its last attribute that is kept
};

// Reads a tag from its '<'. Attributes are counted by the spaces and slashes
// between them, outside quotes that follow an equals sign.
Tag read_tag(std::string_view html, std::size_t at) {
  Tag tag;
  std::size_t attributes = 0;
  char last = ' ';
  bool between = false;
  for (++at; at < html.size() && html[at] != '>'; ++at) {
    const char byte = html[at];
    const bool quote = (byte == '"' || byte == '\'') && last == '=';
    if (is_space(byte) || byte == '/') {
      between = true;
    } else if (between && byte != '=') {
      if (attributes == kMostAttributes) tag.kept = at;
      ++attributes;
      between = false;
    }
    if (quote) {
      const std::size_t close = html.find(byte, at + 1);
      if (close == std::string_view::npos) break;
      at = close;
      between = true;
    }
    if (!is_space(byte)) last = byte;
  }
  tag.end = std::min(at + 1, html.size());
  if (tag.kept == 0) tag.kept = tag.end;
  return tag;
}

}  // namespace

std::string with_tag_limits(std::string_view html) {
  std::string safe;
  safe.reserve(html.size());
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t open = std::min(html.find('<', at), html.size());
    safe.append(html, at, open - at);
    at = open;
    if (at == html.size()) break;
    if (!begins_tag(html, at)) {
      safe += html[at++];
      continue;
    }
    const Tag tag = read_tag(html, at);
    safe.append(html, at, tag.kept - at);
    if (tag.kept < tag.end) safe += '>';
    at = tag.end;
  }
  std::replace(safe.begin(), safe.end(), '\0', ' ');
  return safe;
}

}  // namespace lede
