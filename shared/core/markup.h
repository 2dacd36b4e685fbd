#pragma once

#include <string>
#include <string_view>

namespace lede {

/// Appends text as it stands between the tags of HTML or XML.
inline void append_as_markup(std::string_view text, std::string& out) {
  for (const char byte : text) {
    if (byte == '<') {
      out += "&lt;";
    } else if (byte == '&') {
      out += "&amp;";
    } else {
      out += byte;
    }
  }
}

}  // namespace lede
