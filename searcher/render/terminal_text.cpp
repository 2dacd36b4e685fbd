#include "render/terminal_text.h"

#include <algorithm>
#include <limits>
#include <utility>

#include <lede/terminal_safe.h>

#include "display_width.h"
#include "utf8.h"

namespace lede {

void TerminalParagraph::add(std::string_view text, std::string_view on,
                            std::string_view off) {
  const std::string safe = terminal_safe(text);
  std::string_view rest = safe;
  while (!rest.empty()) {
    const std::size_t space = rest.find(' ');
    add_to_word(rest.substr(0, space), on, off);
    if (space == std::string_view::npos) return;
    end_word();
    rest.remove_prefix(space + 1);
  }
}

std::string TerminalParagraph::take() {
  end_word();
  end_style();
  if (line_columns_ > 0) lines_ += '\n';
  line_columns_ = 0;
  return std::exchange(lines_, {});
}

void TerminalParagraph::add_to_word(std::string_view part, std::string_view on,
                                    std::string_view off) {
  constexpr char32_t kZeroWidthJoiner = 0x200D;
  bool joined = false;
  for (std::size_t at = 0; at < part.size();) {
    const Character character = character_at(part, at);
    const std::string_view bytes = part.substr(at, character.size_bytes);
    at += character.size_bytes;
    const std::size_t columns = display_columns(bytes);
    if (!word_.empty() && (columns == 0 || joined)) {
      word_.back().text += bytes;
    } else {
      word_.push_back({std::string(bytes), columns, on, off});
    }
    joined = character.code == kZeroWidthJoiner;
  }
}

// Puts the word on the line where it fits, on the next where it fits there,
// and cell by cell otherwise.
void TerminalParagraph::end_word() {
  if (word_.empty()) return;
  std::size_t wanted = 0;
  bool has_wide = false;
  for (const Cell& cell : word_) {
    wanted += cell.columns;
    has_wide = has_wide || cell.columns > 1;
  }
  const bool on_new_line = line_columns_ == 0;
  const std::size_t space = on_new_line ? 0 : 1;
  const bool breakable =
      has_wide || (columns_ > 0 && indent_.size() + wanted > columns_);
  if (on_new_line || (wanted + space > room() && !breakable)) {
    begin_line();
  } else {
    end_style();
    lines_ += ' ';
    ++line_columns_;
  }
  for (const Cell& cell : word_) put(cell);
  word_.clear();
}

void TerminalParagraph::put(const Cell& cell) {
  if (cell.columns > room() && line_columns_ > 0) begin_line();
  if (cell.on != style_on_) {
    end_style();
    lines_ += cell.on;
    style_on_ = cell.on;
    style_off_ = cell.off;
  }
  lines_ += cell.text;
  line_columns_ += cell.columns;
}

void TerminalParagraph::begin_line() {
  end_style();
  while (lines_.ends_with(' ')) lines_.pop_back();
  if (!lines_.empty()) lines_ += '\n';
  lines_ += indent_;
  line_columns_ = 0;
}

void TerminalParagraph::end_style() {
  lines_ += std::exchange(style_off_, {});
  style_on_ = {};
}

// Columns left on the line.
std::size_t TerminalParagraph::room() const {
  if (columns_ == 0) return std::numeric_limits<std::size_t>::max();
  const std::size_t used = indent_.size() + line_columns_;
  return columns_ - std::min(columns_, used);
}

}  // namespace lede
