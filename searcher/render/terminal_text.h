#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

/// A paragraph for a terminal, in the making: words in styles, wrapped between
/// words and indented. A word that is wider than a line, and text of wide
/// characters, which is written without spaces, are wrapped anywhere but
/// before marks.
class TerminalParagraph {
 public:
  /// At most `columns` wide, 0 for no limit; every line begins with `indent`.
  TerminalParagraph(std::size_t columns, std::string_view indent)
      : columns_(columns), indent_(indent) {}

  /// Adds text between two codes that switch a style on and off; the codes
  /// take no columns and must outlive the paragraph. The text is made safe.
  void add(std::string_view text, std::string_view on = {},
           std::string_view off = {});

  /// The lines, each ended. Empties the paragraph.
  std::string take();

 private:
  // A character with the marks on it, and its style.
  struct Cell {
    std::string text;
    std::size_t columns = 0;
    std::string_view on;
    std::string_view off;
  };

  void add_to_word(std::string_view part, std::string_view on,
                   std::string_view off);
  void end_word();
  void put(const Cell& cell);
  void begin_line();
  void end_style();
  std::size_t room() const;

  std::size_t columns_;
  std::string indent_;
  std::string lines_;
  std::size_t line_columns_ = 0;  // of the last line, its indent aside
  std::vector<Cell> word_;        // not yet on a line
  std::string_view style_off_;    // ends the style of the last cell put
  std::string_view style_on_;
};

}  // namespace lede
