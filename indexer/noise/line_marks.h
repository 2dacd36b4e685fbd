#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "noise/body_line.h"
#include "noise/chapters.h"
#include "noise/noise.h"

namespace lede {

/// The lines of a body and what the rules make of them. A line keeps the first
/// class that it gets.
struct LineMarks {
  /// `shapes` are body_lines() of the text.
  LineMarks(std::string_view text, std::vector<BodyLine> shapes)
      : body(text), lines(std::move(shapes)), classes(lines.size()) {
    note_chapters(body, lines);
  }

  std::string_view text_of(const BodyLine& line) const {
    return body.substr(line.span.begin, line.span.size());
  }

  void mark(std::size_t line, NoiseClass noise_class) {
    if (!classes[line]) classes[line] = noise_class;
  }

  std::string_view body;
  std::vector<BodyLine> lines;
  std::vector<std::optional<NoiseClass>> classes;  ///< of each line
};

/// No sentence, and no item of a numbered list.
inline bool is_scrap(const BodyLine& line) {
  return !line.is_sentence() && !line.is_item;
}

/// A scrap as what it reads like: a headline of another article or a label.
inline NoiseClass class_of_scrap(const BodyLine& line) {
  constexpr std::size_t kHeadlineWords = 4;
  return line.headline_words() >= kHeadlineWords ? NoiseClass::kRelated
                                                 : NoiseClass::kMenu;
}

}  // namespace lede
