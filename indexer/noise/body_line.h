#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <lede/span.h>

#include "script.h"

namespace lede {

/// What a line of an article looks like, whatever it says. A line of more
/// words than kMostReadWords is running text; it is read as far as that, and
/// only its span is of all of it.
struct BodyLine {
  static constexpr std::size_t kMostReadWords = 40;

  Span span;  ///< bytes of the text, white space at ends aside
  Script script = Script::kNone;  ///< of its first letter
  std::uint32_t words = 0;        ///< pieces between spaces that hold a letter
  std::uint32_t letters = 0;
  std::uint32_t digits = 0;
  std::uint32_t spaceless = 0;  ///< letters of scripts without spaces
  bool ends_sentence = false;   ///< by its last mark: . ! ? … and their kin
  bool ends_statement = false;  ///< by a full stop
  bool holds_sentence = false;  ///< of five words, with more behind it
  bool is_item = false;         ///< of a list, a chapter, topics
  bool holds_price = false;     ///< 1,234.50 or 0.12% or an amount of money

  /// A headline in a script without spaces counts as many words.
  std::size_t headline_words() const { return words + spaceless / 2; }

  /// Running text: enough words, ended as sentences are, at the end of the
  /// line or before it.
  bool is_sentence() const;
};

/// True for "#economy #port", which say what an article is about.
bool is_topics(std::string_view line);

/// Lines behind so many, which no article has, are not looked at: each takes
/// some hundred bytes in the search for noise.
constexpr std::size_t kMostBodyLines = 100'000;

/// The shapes of all lines that are not blank, in order, up to kMostBodyLines.
/// Valid UTF-8.
std::vector<BodyLine> body_lines(std::string_view text);

}  // namespace lede
