#pragma once

#include <cstddef>
#include <string_view>

namespace lede {

/// A character reference of HTML: "&amp;", "&#8217;", "&#x2019;".
struct HtmlReference {
  std::size_t size_bytes = 0;  ///< 0: none
  char32_t code = 0;
};

/// The one that begins with the '&' at byte `at`. The semicolon may lack.
HtmlReference html_reference_at(std::string_view html, std::size_t at);

}  // namespace lede
