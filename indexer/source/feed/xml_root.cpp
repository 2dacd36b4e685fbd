#include "source/feed/xml_root.h"

#include <algorithm>

namespace lede {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";

// Behind what stands before the root: a declaration, a comment, a DOCTYPE.
std::size_t end_of_markup(std::string_view text) {
  std::string_view end = ">";
  if (text.starts_with("<!--")) end = "-->";
  if (text.starts_with("<?")) end = "?>";
  std::size_t from = 0;
  if (text.starts_with("<!DOCTYPE") && text.find('[') < text.find('>')) {
    from = std::min(text.find(']'), text.size());
  }
  const std::size_t found = text.find(end, from);
  return found == std::string_view::npos ? text.size() : found + end.size();
}

}  // namespace

std::string_view xml_root_of(std::string_view text) {
  while (text.starts_with("<?") || text.starts_with("<!")) {
    text.remove_prefix(end_of_markup(text));
    text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size()));
  }
  if (!text.starts_with("<")) return {};
  text.remove_prefix(1);
  return text.substr(0, text.find_first_of(" \t\r\n/>"));
}

}  // namespace lede
