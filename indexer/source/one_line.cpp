#include "source/one_line.h"

#include "extract/page_tree.h"
#include "extract/shown_text.h"

namespace lede {

std::string one_line(std::string_view text) {
  std::string line;
  append_shown(text, line, 0);
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

std::string one_line_of_html(std::string_view html) {
  return one_line(page_tree(html).text);
}

}  // namespace lede
