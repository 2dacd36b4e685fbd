#pragma once

#include <string>
#include <string_view>

#include <lede/facets.h>

namespace lede {

/// Text as HTML shows it and never obeys: what terminal_safe() takes away would
/// turn the text around it on a page as well.
std::string escaped(std::string_view text);

/// The begin of a page, up to its body's content: a heading, which is the
/// page's title too, and a line below. Both are escaped here.
std::string html_page_begin(std::string_view title, std::string_view below);

constexpr std::string_view kHtmlPageEnd = "</body>\n</html>\n";

/// Facets as tables with bars; empty where there are none.
std::string facets_html(const Facets& facets);

}  // namespace lede
