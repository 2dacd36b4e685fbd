#pragma once

#include <string>
#include <string_view>

namespace lede {

struct HtmlText {
  std::string title;     ///< of <title>, else of the first <h1>
  std::string language;  ///< of <html lang>
  std::string text;      ///< blocks end in newlines; scripts and styles gone
};

/// The text that a browser would show of a page. Takes valid UTF-8, whatever
/// charset the page declares. Never fails; linear in the size of the page.
HtmlText html_text(std::string_view html);

}  // namespace lede
