#include "extract/title.h"

#include <algorithm>
#include <vector>

#include "noise/body_line.h"
#include "noise/noise_phrases.h"
#include "utf8.h"

namespace lede {
namespace {

// A headline stands near the top, in 3 to 30 words.
constexpr std::size_t kLinesSearched = 12;
constexpr std::size_t kFewestWords = 3;
constexpr std::size_t kFewestLetters = 12;
constexpr std::size_t kMostCharacters = 180;

constexpr std::string_view kSpace = " \t\r\n\f\v";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

BodyLine shape_of(std::string_view line) {
  const std::vector<BodyLine> lines = body_lines(line);
  return lines.empty() ? BodyLine() : lines.front();
}

bool reads_like_paragraph(std::string_view line) {
  return count_characters(line) > kMostCharacters;
}

// Who wrote it, when, and where to share it: lines that stand where headlines
// do.
bool is_furniture(std::string_view line, const BodyLine& shape) {
  constexpr std::size_t kMostWords = 10;
  if (shape.words > kMostWords) return false;
  const auto found = class_by_phrase(line);
  return found == NoiseClass::kByline || found == NoiseClass::kShare ||
         found == NoiseClass::kNewsletter;
}

bool reads_like_headline(std::string_view line) {
  const BodyLine shape = shape_of(line);
  if (shape.spaceless >= kFewestLetters / 2) return true;
  return shape.words >= kFewestWords && shape.letters >= kFewestLetters &&
         !is_furniture(line, shape);
}

// The start of a paragraph as a title: its first sentence, or as many words
// as a title may have.
std::string opening_of(std::string_view paragraph) {
  const std::string_view sentence = paragraph.substr(0, paragraph.find(". "));
  if (!reads_like_paragraph(sentence)) return std::string(sentence);
  std::size_t end = 0;
  for (std::size_t left = kMostCharacters; left > 0; --left) {
    end += character_at(sentence, end).size_bytes;
  }
  const std::string_view cut = sentence.substr(0, end);
  return std::string(cut.substr(0, cut.find_last_of(kSpace))) + "…";
}

}  // namespace

TitledText split_title(std::string_view text) {
  std::string_view first;
  std::size_t lines = 0;
  for (std::size_t at = 0; at < text.size() && lines < kLinesSearched;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trimmed(text.substr(at, end - at));
    if (reads_like_paragraph(line)) {
      return {opening_of(line), std::string(text)};
    }
    if (reads_like_headline(line)) {
      std::string body(text.substr(0, at));
      body.append(text.substr(std::min(end + 1, text.size())));
      return {std::string(line), std::move(body)};
    }
    if (!line.empty()) ++lines;
    if (first.empty() && shape_of(line).letters > 0) first = line;
    at = end + 1;
  }
  return {std::string(first), std::string(text)};
}

}  // namespace lede
