#include "labelled_lines.h"

#include <algorithm>

#include "noise/line_likelihood.h"

namespace lede {
namespace {

void set_text(const std::string& text, LabelledPage& page) {
  page.title.clear();
  page.tree = page_of_lines(text, body_lines(text));
  page.measures = page_measures(page.tree, {});
}

float weight_of(const BlockMeasures& line) {
  constexpr float kMostWords = 40;
  constexpr float kOfAnyLine = 4;
  constexpr float kScale = 300;
  return (std::min(line.words, kMostWords) + kOfAnyLine) / kScale;
}

LabelledPage shown_text(const LabelledPage& page) {
  LabelledPage lines = page;
  set_text(page.tree.text, lines);
  for (std::size_t line = 0; line < lines.weights.size(); ++line) {
    if (lines.weights[line] <= 0) continue;
    lines.weights[line] = weight_of(lines.measures.blocks[line]);
  }
  return lines;
}

LabelledPage gold_text(const LabelledPage& page) {
  LabelledPage lines = page;
  set_text(page.gold, lines);
  lines.wanted.assign(lines.tree.blocks.size(), 1);
  lines.weights.clear();
  for (const BlockMeasures& line : lines.measures.blocks) {
    lines.weights.push_back(weight_of(line));
  }
  return lines;
}

}  // namespace

std::vector<LabelledPage> labelled_lines(
    const std::vector<LabelledPage>& pages) {
  std::vector<LabelledPage> texts;
  for (const LabelledPage& page : pages) {
    texts.push_back(shown_text(page));
    texts.push_back(gold_text(page));
  }
  return texts;
}

}  // namespace lede
