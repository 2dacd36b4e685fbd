#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lede {

/// A paragraph for a terminal, in the making: words in styles, wrapped between
/// words and indented.
class TerminalParagraph {
 public:
  /// At most `columns` wide, 0 for no limit; every line begins with `indent`.
  TerminalParagraph(std::size_t columns, std::string_view indent)
      : columns_(columns), indent_(indent) {}

  /// Adds text between two codes that switch a style on and off; the codes
  /// take no columns. The text is made safe.
  void add(std::string_view text, std::string_view on = {},
           std::string_view off = {});

  /// The same with `before` and `after` shown beside the text, as *this*.
  void add_between(std::string_view text, std::string_view before,
                   std::string_view after);

  /// The lines, each ended. Empties the paragraph.
  std::string take();

 private:
  void add_word_part(std::string_view part, std::string_view on,
                     std::string_view off);
  void end_word();

  std::size_t columns_;
  std::string indent_;
  std::string lines_;
  std::size_t line_columns_ = 0;  // of the last line, its indent aside
  std::string word_;              // with codes, not yet on a line
  std::size_t word_columns_ = 0;
};

}  // namespace lede
