#include "declared_charset.h"

#include <algorithm>
#include <cstddef>

namespace lede {
namespace {

constexpr std::string_view kSpaces = " \t\r\n\f";

// The label behind `key` and a "=" in a tag; empty when there is none.
std::string_view value_of(std::string_view tag, std::string_view key) {
  std::size_t at = 0;
  while ((at = tag.find(key, at)) != std::string_view::npos) {
    at += key.size();
    const std::size_t sign = tag.find_first_not_of(kSpaces, at);
    if (sign == std::string_view::npos || tag[sign] != '=') continue;
    const std::size_t begin = tag.find_first_not_of("\"' \t\r\n\f", sign + 1);
    if (begin == std::string_view::npos) return {};
    const std::size_t end = tag.find_first_not_of(
        "abcdefghijklmnopqrstuvwxyz0123456789-_:.+", begin);
    const std::string_view label =
        tag.substr(begin, std::min(end, tag.size()) - begin);
    if (label.size() >= 2 && label.size() <= 40) return label;
  }
  return {};
}

// `<meta name=…>` describes the page in words, which may be any.
std::string_view charset_of_meta(std::string_view tag) {
  for (const std::string_view other : {"name", "property", "itemprop"}) {
    const std::size_t found = tag.find(other);
    if (found != std::string_view::npos && found > 0 &&
        kSpaces.find(tag[found - 1]) != std::string_view::npos) {
      return {};
    }
  }
  return value_of(tag, "charset");
}

// Comments and scripts are not looked into. The end of a comment, of a
// script or of the tag that begins `rest`; of the sign, where it begins none.
std::size_t end_of_markup(std::string_view rest) {
  constexpr std::string_view kBegins = "abcdefghijklmnopqrstuvwxyz!?/";
  if (rest.find_first_of(kBegins) != 1) return 1;
  std::string_view end = ">";
  if (rest.starts_with("<!--")) end = "-->";
  if (rest.starts_with("<script")) end = "</script";
  return std::min(rest.find(end), rest.size());
}

}  // namespace

std::string charset_declared_in(std::string_view bytes) {
  constexpr std::size_t kSearchedBytes = 4096;
  std::string head(bytes.substr(0, kSearchedBytes));
  std::transform(head.begin(), head.end(), head.begin(), [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
  });
  std::string_view rest = head;
  std::string_view of_xml;
  for (std::size_t begin = 0;
       (begin = rest.find('<')) != std::string_view::npos;) {
    rest.remove_prefix(begin);
    const std::string_view tag = rest.substr(0, end_of_markup(rest));
    if (tag.starts_with("<meta")) {
      const std::string_view charset = charset_of_meta(tag);
      if (!charset.empty()) return std::string(charset);
    }
    if (tag.starts_with("<?xml") && of_xml.empty()) {
      of_xml = value_of(tag, "encoding");
    }
    rest.remove_prefix(std::max<std::size_t>(tag.size(), 1));
  }
  return std::string(of_xml);
}

}  // namespace lede
