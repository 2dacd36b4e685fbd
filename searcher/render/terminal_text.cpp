#include "render/terminal_text.h"

#include <utility>

#include <lede/terminal_safe.h>

#include "display_width.h"

namespace lede {
void TerminalParagraph::add(std::string_view text, std::string_view on,
                            std::string_view off) {
  const std::string safe = terminal_safe(text);
  std::string_view rest = safe;
  while (!rest.empty()) {
    const std::size_t space = rest.find(' ');
    add_word_part(rest.substr(0, space), on, off);
    if (space == std::string_view::npos) return;
    end_word();
    rest.remove_prefix(space + 1);
  }
}

void TerminalParagraph::add_between(std::string_view text,
                                    std::string_view before,
                                    std::string_view after) {
  add(std::string(before).append(text).append(after));
}

std::string TerminalParagraph::take() {
  end_word();
  if (line_columns_ > 0) lines_ += '\n';
  line_columns_ = 0;
  return std::exchange(lines_, {});
}

void TerminalParagraph::add_word_part(std::string_view part,
                                      std::string_view on,
                                      std::string_view off) {
  if (part.empty()) return;
  word_.append(on).append(part).append(off);
  word_columns_ += display_columns(part);
}

void TerminalParagraph::end_word() {
  if (word_.empty()) return;
  const std::size_t wanted = line_columns_ + 1 + word_columns_;
  const bool fits = columns_ == 0 || indent_.size() + wanted <= columns_;
  if (line_columns_ == 0) {
    lines_ += indent_;
  } else if (fits) {
    lines_ += ' ';
    ++line_columns_;
  } else {
    lines_.append("\n").append(indent_);
    line_columns_ = 0;
  }
  lines_ += std::exchange(word_, {});
  line_columns_ += std::exchange(word_columns_, 0);
}

}  // namespace lede
